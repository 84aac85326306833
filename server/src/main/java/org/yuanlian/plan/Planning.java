package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.decision.DecisionTables;
import org.yuanlian.decision.TablesInForce;
import org.yuanlian.decision.Tuple;
import org.yuanlian.decision.Verdict;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.plan.declared.FactsDeclaration.Fact;
import org.yuanlian.plan.declared.ItemsDeclaration;
import org.yuanlian.plan.declared.ItemsKind;

/// Says which approvals a project needs, and by which rule.
@Component
public final class Planning {
    private static final String YES = "true";
    private final Rules rules;
    private final DecisionTables tables;

    public Planning(Rules rules, DecisionTables tables) {
        this.rules = rules;
        this.tables = tables;
    }

    /// What answers mean; an empty answer is none.
    ///
    /// @throws Refusal with every answer that is none, or that nothing asks for
    public Map<String, Object> read(Map<String, String> answers, LocalDate on) {
        var facts = rules.facts(on).body();
        var problems = new Problems();
        var read = new LinkedHashMap<String, Object>();
        answers.forEach((id, text) -> {
            var fact = facts.fact(id);
            if (fact.isEmpty()) {
                problems.add(Problem.of("plan.answer.unknown", id, text, Nearest.to(id, facts.ids()).orElse("")));
            } else if (!text.isBlank()) {
                fact.get().read(text.strip()).ifPresentOrElse(
                        value -> read.put(id, value), () -> problems.add(unreadable(fact.get(), text)));
            }
        });
        problems.refuseIfAny("These facts cannot be read.");
        return read;
    }

    private static Problem unreadable(Fact fact, String text) {
        var words = switch (fact.kind()) {
            case TRUTH -> "plan.answer.unreadable#truth";
            case WHOLE -> "plan.answer.unreadable#whole";
            case TENTHS -> "plan.answer.unreadable#tenths";
            case TEXT -> "plan.answer.unreadable#text";
            case DAY -> "plan.answer.unreadable#day";
        };
        return Problem.of(words, fact.id(), text);
    }

    /// @param facts what is known of the project, as `read` gives it; what is missing leaves items open
    /// @param on the day whose rules count
    public Plan planFor(Map<String, Object> facts, LocalDate on) {
        var declared = rules.items(on);
        var asked = new Asked(tables.on(ItemsKind.TRIGGERS, on), facts);
        var due = new LinkedHashMap<String, Reason>();
        var open = new ArrayList<Plan.Open>();
        var left = new ArrayList<Plan.Left>();
        for (var item : declared.body().items()) {
            switch (asked.about(item.trigger())) {
                case Answer.Due yes -> due.put(item.id(), yes.reason());
                case Answer.NotDue no -> left.add(new Plan.Left(item.asItem(), no.reason()));
                case Answer.Unsaid unsaid -> open.add(new Plan.Open(item.asItem(), unsaid.lacking()));
            }
        }
        var start = declared.body().startOfConstruction();
        return new Plan(
                on,
                declared.header().version(),
                declared.hash(),
                new Ordered(declared.body(), due, facts).steps(),
                due.containsKey(start) ? start : null,
                open,
                left);
    }

    private sealed interface Answer {
        record Due(Reason reason) implements Answer {}

        record NotDue(Reason reason) implements Answer {}

        record Unsaid(List<String> lacking) implements Answer {}
    }

    private record Asked(TablesInForce tables, Map<String, Object> facts) {

        Answer about(@Nullable String trigger) {
            if (trigger == null) {
                return new Answer.Due(Reason.ALWAYS);
            }
            var given = new HashMap<String, Object>();
            var decision = tables.decision(trigger);
            decision.inputs().keySet().forEach(input -> {
                var value = facts.get(input);
                if (value != null) {
                    given.put(input, value);
                }
            });
            var lacking = decision.inputs().keySet().stream().filter(input -> !given.containsKey(input)).toList();
            if (!lacking.isEmpty()) {
                return new Answer.Unsaid(lacking);
            }
            var tuple = new Tuple(trigger, given);
            return switch (tables.decide(tuple)) {
                case Verdict.Decided decided -> {
                    var words = decision.rules().get(decided.rule() - 1).words();
                    var reason = new Reason(trigger, decided.rule(), words, tuple.words());
                    yield YES.equals(decided.outputs().get("applies")) ? new Answer.Due(reason) : new Answer.NotDue(reason);
                }
                case Verdict.Undecided undecided ->
                    throw new Refusal(Problem.of("plan.trigger.undecided", trigger, tuple.toString(), undecided.why()));
            };
        }
    }

    /// The items that are due, each after those it waits for.
    private record Ordered(ItemsDeclaration declared, Map<String, Reason> due, Map<String, Object> facts) {

        List<Plan.Step> steps() {
            var steps = new LinkedHashMap<String, Plan.Step>();
            due.keySet().forEach(id -> put(id, steps));
            return List.copyOf(steps.values());
        }

        private void put(String id, LinkedHashMap<String, Plan.Step> steps) {
            if (steps.containsKey(id)) {
                return;
            }
            var item = declared.item(id).orElseThrow().asItem();
            var after = new LinkedHashSet<String>();
            waitsFor(item.dependsOn(), after, new LinkedHashSet<>());
            after.forEach(each -> put(each, steps));
            steps.put(id, new Plan.Step(item, due.getOrDefault(id, Reason.ALWAYS), List.copyOf(after), work(item)));
        }

        private void waitsFor(List<String> ids, SequencedSet<String> found, Set<String> seen) {
            for (var id : ids) {
                if (due.containsKey(id)) {
                    found.add(id);
                } else if (seen.add(id)) {
                    waitsFor(declared.item(id).orElseThrow().dependsOn(), found, seen);
                }
            }
        }

        private @Nullable Term work(Item item) {
            return item.takes() != null && facts.get(item.takes()) instanceof Number days
                    ? new Term(days.intValue(), DayKind.CALENDAR)
                    : null;
        }
    }
}
