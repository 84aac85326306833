package org.yuanlian.plan.declared;

import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.EvidenceKindNames;
import org.yuanlian.plan.declared.FactsDeclaration.Fact;
import org.yuanlian.plan.declared.FactsDeclaration.KnownFrom;

public final class FactsKind implements DeclarationKind<FactsDeclaration> {
    public static final String NAME = "approvals/facts";

    @Override
    public String name() {
        return "approval-facts";
    }

    @Override
    public Class<FactsDeclaration> shape() {
        return FactsDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<FactsDeclaration> declared, Declarations others) {
        var problems = new Problems();
        new References(declared, problems).eachOnce("facts", declared.body().ids());
        var kinds = EvidenceKindNames.of(others);
        for (var i = 0; i < declared.body().facts().size(); i++) {
            var fact = declared.body().facts().get(i);
            var path = "facts[%d]".formatted(i);
            if (fact.choices().isEmpty() == (fact.kind() == FactKind.TEXT)) {
                problems.add(
                        "plan.fact.choices",
                        declared.where(path + ".kind"),
                        fact.kind().name(),
                        "A TEXT has choices, and only a TEXT has them.",
                        null);
            }
            for (var j = 0; j < fact.knownFrom().size(); j++) {
                check(declared, "%s.knownFrom[%d]".formatted(path, j), fact, fact.knownFrom().get(j), kinds, problems);
            }
        }
        return problems.asList();
    }

    private static void check(
            Declared<FactsDeclaration> declared, String path, Fact fact, KnownFrom from, List<String> kinds, Problems problems) {
        new References(declared, problems).known("ledger.kind.unknown", path + ".evidence", from.evidence(), kinds);
        if ((from.evidence() == null) == (from.figure() == null) || (from.evidence() == null) != (from.says() == null)) {
            problems.add(
                    "plan.known.what",
                    declared.where(path),
                    fact.id(),
                    "A fact is known from a kind of evidence and what it says, or from a figure.",
                    null);
        } else if (from.says() != null && fact.read(from.says()).isEmpty()) {
            problems.add(
                    "plan.known.value",
                    declared.where(path + ".says"),
                    from.says(),
                    "This is no value of the fact \"%s\".".formatted(fact.id()),
                    null);
        }
    }
}
