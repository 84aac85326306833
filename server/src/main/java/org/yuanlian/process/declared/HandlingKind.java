package org.yuanlian.process.declared;

import java.util.HashSet;
import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

public final class HandlingKind implements DeclarationKind<HandlingDeclaration> {
    private static final int LAST_HOUR = 23;
    private static final int MOST = 100_000;

    @Override
    public String name() {
        return "handling";
    }

    @Override
    public Class<HandlingDeclaration> shape() {
        return HandlingDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<HandlingDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var body = declared.body();
        within(declared, "correction.withinWorkingDays", body.correction().withinWorkingDays(), 0, problems);
        var seen = new HashSet<String>();
        for (var i = 0; i < body.exclusions().size(); i++) {
            var id = body.exclusions().get(i).id();
            if (!seen.add(id)) {
                problems.add("process.id.twice", declared.where("exclusions[%d].id".formatted(i)), id, "This id stands there already.", null);
            }
        }
        var paper = body.paperFirst();
        within(declared, "paperFirst.sameMinuteSeconds", paper.sameMinuteSeconds(), 1, problems);
        within(declared, "paperFirst.nightActs", paper.nightActs(), 1, problems);
        within(declared, "paperFirst.documentEarlierDays", paper.documentEarlierDays(), 1, problems);
        within(declared, "paperFirst.identicalCases", paper.identicalCases(), 2, problems);
        hour(declared, "paperFirst.nightFromHour", paper.nightFromHour(), problems);
        hour(declared, "paperFirst.nightUntilHour", paper.nightUntilHour(), problems);
        return problems.asList();
    }

    private static void within(Declared<?> declared, String path, int value, int least, Problems problems) {
        if (value < least || value > MOST) {
            problems.add("process.number.range", declared.where(path), Integer.toString(value), "This lies between %d and %d.".formatted(least, MOST), null);
        }
    }

    private static void hour(Declared<?> declared, String path, int value, Problems problems) {
        if (value < 0 || value > LAST_HOUR) {
            problems.add("process.hour.range", declared.where(path), Integer.toString(value), "An hour lies between 0 and 23.", null);
        }
    }
}
