package org.yuanlian.plan.declared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.decision.DeclaredDecisions;
import org.yuanlian.decision.InputKind;
import org.yuanlian.declaration.DeclarationKind;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.department.DepartmentsDeclaration;
import org.yuanlian.department.DepartmentsKind;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.ledger.EvidenceKindNames;
import org.yuanlian.plan.declared.ItemsDeclaration.Item;
import org.yuanlian.plan.declared.ItemsDeclaration.Limit;

public final class ItemsKind implements DeclarationKind<ItemsDeclaration> {
    public static final String TRIGGERS = "approvals/triggers";

    @Override
    public String name() {
        return "approval-items";
    }

    @Override
    public Class<ItemsDeclaration> shape() {
        return ItemsDeclaration.class;
    }

    @Override
    public List<Problem> check(Declared<ItemsDeclaration> declared, Declarations others) {
        var problems = new Problems();
        var references = new References(declared, problems);
        var body = declared.body();
        var departments = others.read(DepartmentsKind.NAME, DepartmentsDeclaration.class).body();
        references.eachOnce("items", body.ids());
        references.known("plan.item.unknown", "startOfConstruction", body.startOfConstruction(), body.ids());
        for (var i = 0; i < body.phases().size(); i++) {
            DepartmentsKind.known(declared, "phases[%d].lead".formatted(i), body.phases().get(i).lead(), departments, problems);
        }
        var known = new Known(
                departments,
                others.read(FactsKind.NAME, FactsDeclaration.class).body(),
                DeclaredDecisions.of(others, TRIGGERS),
                EvidenceKindNames.of(others));
        for (var i = 0; i < body.items().size(); i++) {
            new ItemCheck(declared, "items[%d]".formatted(i), body.items().get(i), known, problems).check();
        }
        checkCircles(declared, problems);
        return problems.asList();
    }

    record Known(
            DepartmentsDeclaration departments,
            FactsDeclaration facts,
            Map<String, Map<String, InputKind>> triggers,
            List<String> evidence) {}

    private record ItemCheck(Declared<ItemsDeclaration> declared, String path, Item item, Known known, Problems problems) {

        void check() {
            var references = new References(declared, problems);
            DepartmentsKind.known(declared, path + ".department", item.department(), known.departments(), problems);
            references.known("plan.trigger.unknown", path + ".trigger", item.trigger(), known.triggers().keySet());
            references.known("plan.fact.unknown", path + ".takes", item.takes(), known.facts().ids());
            references.allKnown("plan.item.unknown", path + ".dependsOn", item.dependsOn(), declared.body().ids());
            references.allKnown("ledger.kind.unknown", path + ".provenBy", item.provenBy(), known.evidence());
            limit("statutory", item.statutory());
            limit("promised", item.promised());
            if (item.takes() != null && (item.statutory() != null || item.promised() != null)) {
                problems.add(
                        "plan.work.limit",
                        declared.where(path + ".takes"),
                        item.takes(),
                        "A work takes the days that a fact says, and has no limit.",
                        "takes can go");
            }
            asked();
        }

        private void limit(String key, @Nullable Limit limit) {
            var where = declared.where("%s.%s".formatted(path, key));
            if (limit != null && limit.kind() == null) {
                problems.add(
                        "plan.limit.unit",
                        where,
                        Integer.toString(limit.days()),
                        "A limit says in which days it counts: kind WORKING or CALENDAR.",
                        "\"kind: WORKING\" is meant");
            }
            if (limit != null && limit.days() < 0) {
                problems.add("plan.limit.days", where, Integer.toString(limit.days()), "A limit has no days below zero.", null);
            }
        }

        /// The trigger asks for facts that are asked of people too, of the same kind.
        private void asked() {
            for (var input : known.triggers().getOrDefault(item.trigger() == null ? "" : item.trigger(), Map.of()).entrySet()) {
                var fact = known.facts().fact(input.getKey()).orElse(null);
                if (fact == null) {
                    new References(declared, problems)
                            .known("plan.fact.unknown", path + ".trigger", input.getKey(), known.facts().ids());
                } else if (fact.kind().input() != input.getValue()) {
                    problems.add(
                            "plan.fact.kind",
                            declared.where(path + ".trigger"),
                            fact.id(),
                            "The trigger asks for %s, the fact is %s.".formatted(input.getValue(), fact.kind()),
                            null);
                }
            }
        }
    }

    private static void checkCircles(Declared<ItemsDeclaration> declared, Problems problems) {
        var ids = declared.body().ids();
        for (var circle : new Graph(declared.body().items()).circles()) {
            problems.add(
                    "plan.items.circle",
                    declared.where("items[%d].dependsOn".formatted(ids.indexOf(circle.getFirst()))),
                    String.join(" → ", circle) + " → " + circle.getFirst(),
                    "These items wait for each other, so none of them can begin.",
                    circle.size() == 1 ? "the item names itself by mistake" : "one of these dependencies is the wrong way round");
        }
    }
}
