package org.yuanlian.supervision.declared;

import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.EvidenceKindNames;
import org.yuanlian.ledger.Stage;
import org.yuanlian.supervision.declared.ObstaclesDeclaration.Lack;

public final class ObstaclesKind implements DeclarationKind<ObstaclesDeclaration> {
    private static final int MOST_DIGITS = 4;

    @Override
    public String name() {
        return "obstacles";
    }

    @Override
    public Class<ObstaclesDeclaration> shape() {
        return ObstaclesDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<ObstaclesDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var body = declared.body();
        EscalationKind.eachOnce(declared, "classes", body.classIds(), problems);
        EscalationKind.eachOnce(declared, "lacks", body.lacks().stream().map(Lack::id).toList(), problems);
        EscalationKind.oneOf(
                "supervision.class.unknown", declared.where("otherwise"), body.otherwise(), body.classIds(), problems);
        var kinds = EvidenceKindNames.of(others);
        for (var i = 0; i < body.lacks().size(); i++) {
            check(declared, "lacks[%d]".formatted(i), body.lacks().get(i), kinds, problems);
        }
        within(declared, "comparable.least", body.comparable().least(), 1, 1_000, problems);
        within(declared, "comparable.industryDigits", body.comparable().industryDigits(), 1, MOST_DIGITS, problems);
        return problems.asList();
    }

    private static void check(Declared<ObstaclesDeclaration> declared, String path, Lack lack, List<String> kinds, Problems problems) {
        EscalationKind.oneOf(
                "supervision.class.unknown", declared.where(path + ".under"), lack.under(), declared.body().classIds(), problems);
        for (var j = 0; j < lack.anyOf().size(); j++) {
            var where = declared.where("%s.anyOf[%d]".formatted(path, j));
            EscalationKind.oneOf("ledger.kind.unknown", where, lack.anyOf().get(j), kinds, problems);
        }
        if (lack.anyOf().isEmpty() == (lack.arrivedPercent() == null)) {
            problems.add(
                    "supervision.lack.what",
                    declared.where(path),
                    lack.id(),
                    "What is lacking is either a kind of evidence or a part of the money.",
                    lack.anyOf().isEmpty() ? "anyOf or arrivedPercent is missing" : "two lacks are meant");
        }
        if (lack.arrivedPercent() != null) {
            within(declared, path + ".arrivedPercent", lack.arrivedPercent(), 1, 100, problems);
        }
        if (!lack.from().isAtLeast(Stage.SIGNED) || lack.before() == Stage.EXITED || !lack.before().isAtLeast(lack.from())
                || lack.before() == lack.from()) {
            problems.add(
                    "supervision.lack.stages",
                    declared.where(path + ".before"),
                    lack.before().name(),
                    "A lack is told from SIGNED on, before a later stage than %s.".formatted(lack.from()),
                    null);
        }
    }

    private static void within(Declared<?> declared, String path, int number, int least, int most, Problems problems) {
        if (number < least || number > most) {
            problems.add(
                    "supervision.number.range",
                    declared.where(path),
                    Integer.toString(number),
                    "This lies between %d and %d.".formatted(least, most),
                    null);
        }
    }
}
