package org.yuanlian.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.plan.Assumptions;
import org.yuanlian.plan.Basis;
import org.yuanlian.plan.Item;
import org.yuanlian.plan.Phase;
import org.yuanlian.plan.Plan;
import org.yuanlian.plan.Planning;
import org.yuanlian.plan.Reason;
import org.yuanlian.plan.Scheduling;

/// How long it takes to lay a plan of fifty branches out anew, and to plan a project from its facts.
public final class PlanBench {
    private static final int BRANCHES = 50;
    private static final int STEPS = 4;
    private static final double TARGET_MILLIS = 10;
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private PlanBench() {}

    /// @param calendar of the years that the base data bring
    public static List<Figure> run(Planning planning, WorkingCalendar calendar) throws Exception {
        var plan = plan();
        var assumed = Assumptions.of(START, Basis.STATUTORY);
        var days = new int[1];
        var layout = Stopwatch.medianMillis(
                20, 101, () -> Scheduling.of(plan, assumed.withMore("b7-2", days[0]++ % 5), calendar));
        var energy = new int[1];
        var anew = Stopwatch.medianMillis(20, 101, () -> {
            var facts = planning.read(Map.of("catalogued", "false", "eia", "FORM", "energy", Integer.toString(energy[0]++), "electricity", "0"), START);
            return Scheduling.of(planning.planFor(facts, START), assumed, calendar);
        });
        return List.of(
                new Figure("replan %d branches, %d steps".formatted(BRANCHES, plan.steps().size()), layout, "ms", TARGET_MILLIS, null, null),
                new Figure("replan a project whose facts changed", anew, "ms", TARGET_MILLIS, null, null));
    }

    /// Every branch begins at one step and ends at another; neighbours are linked half-way.
    private static Plan plan() {
        var steps = new ArrayList<Plan.Step>();
        steps.add(step("begin", 1, List.of()));
        for (var branch = 0; branch < BRANCHES; branch++) {
            for (var i = 0; i < STEPS; i++) {
                var after = new ArrayList<>(List.of(i == 0 ? "begin" : "b%d-%d".formatted(branch, i - 1)));
                if (i == 2 && branch > 0) {
                    after.add("b%d-1".formatted(branch - 1));
                }
                steps.add(step("b%d-%d".formatted(branch, i), 3 + (branch * 7 + i * 5) % 9, after));
            }
        }
        var last = new ArrayList<String>();
        for (var branch = 0; branch < BRANCHES; branch++) {
            last.add("b%d-%d".formatted(branch, STEPS - 1));
        }
        steps.add(step("end", 5, last));
        return new Plan(START, 1, Sha256.of(new byte[0]), List.copyOf(steps), null, List.of(), List.of());
    }

    private static Plan.Step step(String id, int days, List<String> after) {
        var kind = days % 2 == 0 ? DayKind.WORKING : DayKind.CALENDAR;
        var item = new Item(
                id, new Text(id, id), Phase.WORKS, "bench", null, null, new Term(days, kind), null, after, List.of(), List.of(), null,
                null, "bench", false);
        return new Plan.Step(item, new Reason(null, 0, "", Map.of()), after, null);
    }
}
