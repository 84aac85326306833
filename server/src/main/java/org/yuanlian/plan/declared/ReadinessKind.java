package org.yuanlian.plan.declared;

import java.util.List;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.plan.declared.ReadinessDeclaration.Checklist;
import org.yuanlian.plan.declared.ReadinessDeclaration.Precondition;

public final class ReadinessKind implements DeclarationKind<ReadinessDeclaration> {

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public Class<ReadinessDeclaration> shape() {
        return ReadinessDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<ReadinessDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var facts = others.read(FactsKind.NAME, FactsDeclaration.class).body();
        var items = others.read("approvals/items", ItemsDeclaration.class).body().ids();
        var lists = declared.body().checklists();
        new References(declared, problems).eachOnce("checklists", lists.stream().map(Checklist::id).toList());
        for (var i = 0; i < lists.size(); i++) {
            new ListCheck(declared, "checklists[%d]".formatted(i), facts, items, problems).check(lists.get(i));
        }
        return problems.asList();
    }

    private record ListCheck(
            Declared<ReadinessDeclaration> declared, String path, FactsDeclaration facts, List<String> items, Problems problems) {

        void check(Checklist list) {
            var references = new References(declared, problems);
            references.known("plan.item.unknown", path + ".handover", list.handover(), items);
            references.allKnown("plan.item.unknown", path + ".sameDay", list.sameDay(), items);
            references.eachOnce(path + ".preconditions", list.preconditions().stream().map(Precondition::id).toList());
            for (var i = 0; i < list.excludedBy().size(); i++) {
                var excluding = list.excludedBy().get(i);
                var at = "%s.excludedBy[%d]".formatted(path, i);
                references.known("plan.fact.unknown", at + ".fact", excluding.fact(), facts.ids());
                value(at + ".is", excluding.fact(), excluding.is());
            }
            for (var i = 0; i < list.preconditions().size(); i++) {
                check("%s.preconditions[%d]".formatted(path, i), list.preconditions().get(i), references);
            }
        }

        private void check(String at, Precondition precondition, References references) {
            references.known("plan.fact.unknown", at + ".fact", precondition.fact(), facts.ids());
            references.known("plan.fact.unknown", at + ".atLeast", precondition.atLeast(), facts.ids());
            if (precondition.comparisons() != 1) {
                problems.add(
                        "plan.precondition.what",
                        declared.where(at),
                        precondition.id(),
                        "A precondition compares its fact in one way: is, atLeast or byHandover.",
                        null);
            }
            if (precondition.is() != null) {
                value(at + ".is", precondition.fact(), precondition.is());
            }
            if (precondition.isByHandover()) {
                isOf(at, precondition.fact(), List.of(FactKind.DAY));
            }
            var other = precondition.atLeast();
            if (other != null) {
                isOf(at, precondition.fact(), List.of(FactKind.WHOLE, FactKind.TENTHS));
                isOf(at, other, List.of(FactKind.WHOLE, FactKind.TENTHS));
            }
        }

        private void isOf(String at, String id, List<FactKind> wanted) {
            facts.fact(id).filter(fact -> !wanted.contains(fact.kind())).ifPresent(fact -> problems.add(
                    "plan.fact.kind",
                    declared.where(at),
                    id,
                    "The comparison asks for %s, the fact is %s.".formatted(wanted.getFirst(), fact.kind()),
                    null));
        }

        private void value(String at, String id, String text) {
            facts.fact(id).filter(fact -> fact.read(text).isEmpty()).ifPresent(_ -> problems.add(
                    "plan.known.value", declared.where(at), text, "This is no value of the fact \"%s\".".formatted(id), null));
        }
    }
}
