package org.yuanlian.supervision.declared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.EvidenceKindNames;
import org.yuanlian.supervision.Light;

public final class EscalationKind implements DeclarationKind<EscalationDeclaration> {

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public Class<EscalationDeclaration> shape() {
        return EscalationDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<EscalationDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var kinds = EvidenceKindNames.of(others);
        var body = declared.body();
        eachOnce(declared, "steps", body.stepIds(), problems);
        eachOnce(declared, "reasons", body.reasonIds(), problems);
        atLeastOne(declared, "contest.withinWorkingDays", body.contest().withinWorkingDays(), problems);
        for (var i = 0; i < body.steps().size(); i++) {
            var step = body.steps().get(i);
            var path = "steps[%d]".formatted(i);
            atLeastOne(declared, path + ".termWorkingDays", step.termWorkingDays(), problems);
            oneOf("supervision.step.unknown", declared.where(path + ".then"), step.then(), body.stepIds(), problems);
            for (var j = 0; j < step.closing().size(); j++) {
                var where = declared.where("%s.closing[%d]".formatted(path, j));
                oneOf("ledger.kind.unknown", where, step.closing().get(j), kinds, problems);
            }
            checkCalls(declared, path, step, problems);
        }
        checkCircle(declared, problems);
        return problems.asList();
    }

    private static void checkCalls(
            Declared<?> declared, String path, EscalationDeclaration.Step step, Problems problems) {
        for (var i = 0; i < step.calls().size(); i++) {
            var light = step.calls().get(i).light();
            if (light != Light.YELLOW && light != Light.RED) {
                problems.add(
                        "supervision.call.light",
                        declared.where("%s.calls[%d].light".formatted(path, i)),
                        light.name(),
                        "Only YELLOW and RED call for a step.",
                        null);
            }
        }
    }

    private static void checkCircle(Declared<EscalationDeclaration> declared, Problems problems) {
        var steps = declared.body().steps();
        for (var i = 0; i < steps.size(); i++) {
            var seen = new HashSet<String>();
            var next = steps.get(i).id();
            while (next != null && seen.add(next)) {
                next = declared.body().step(next).map(EscalationDeclaration.Step::then).orElse(null);
            }
            if (next != null && next.equals(steps.get(i).id())) {
                problems.add(
                        "supervision.step.circle",
                        declared.where("steps[%d].then".formatted(i)),
                        next,
                        "These steps lead back to where they began.",
                        null);
                return;
            }
        }
    }

    static void eachOnce(Declared<?> declared, String list, List<String> ids, Problems problems) {
        var seen = new HashSet<String>();
        for (var i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                problems.add(
                        "supervision.id.twice",
                        declared.where("%s[%d].id".formatted(list, i)),
                        ids.get(i),
                        "This id stands there already.",
                        null);
            }
        }
    }

    private static void atLeastOne(Declared<?> declared, String path, int days, Problems problems) {
        if (days < 1) {
            problems.add(
                    "supervision.term.days", declared.where(path), Integer.toString(days), "A term has one day at least.", null);
        }
    }

    static void oneOf(
            String code, String where, @Nullable String written, Collection<String> known, Problems problems) {
        if (written != null && !known.contains(written)) {
            problems.add(new Problem(
                    code,
                    where,
                    written,
                    "This must be one of " + String.join(", ", known) + ".",
                    Nearest.to(written, known).map(name -> "\"" + name + "\" is meant").orElse(null)));
        }
    }
}
