package org.yuanlian.plan.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.plan.Assumptions;
import org.yuanlian.plan.Basis;
import org.yuanlian.plan.Goal;
import org.yuanlian.plan.Happened;
import org.yuanlian.plan.Stop;

/// What a plan is asked for.
///
/// @param project whose known facts and what has happened count; null for a plan of answers alone
/// @param answers by the ids of facts; an answer stands above what the ledger knows
/// @param countsStops whether dates run on while clocks stand still
/// @param more how many working days items take longer, to try it out
record PlanWanted(
        @Nullable UUID project,
        Map<String, String> answers,
        LocalDate start,
        Basis basis,
        Goal goal,
        boolean countsStops,
        List<PlanStop> stops,
        List<PlanMore> more) {
    private static final int MOST = 366;

    record PlanStop(String item, SuspensionKind kind, int days, DayKind in) {}

    record PlanMore(String item, int workingDays) {}

    /// @param known the items that there are
    Assumptions assumptions(Map<String, Happened> happened, LocalDate today, Set<String> known) {
        var problems = new Problems();
        stops.forEach(stop -> check("stops", stop.item(), stop.days(), known, problems));
        more.forEach(each -> check("more", each.item(), each.workingDays(), known, problems));
        problems.refuseIfAny("These assumptions cannot be read.");
        var extra = new HashMap<String, Integer>();
        more.forEach(each -> extra.merge(each.item(), each.workingDays(), Integer::sum));
        var standing = stops.stream()
                .filter(stop -> stop.days() > 0)
                .collect(Collectors.groupingBy(
                        PlanStop::item,
                        Collectors.mapping(stop -> new Stop(stop.kind(), new Term(stop.days(), stop.in())), Collectors.toList())));
        return new Assumptions(
                start, basis, goal, standing, countsStops, extra, happened, basis == Basis.ACTUAL ? today : null, Set.of());
    }

    private static void check(String where, String item, int days, Set<String> known, Problems problems) {
        if (!known.contains(item)) {
            problems.add(Problem.of("plan.item.unknown", where, item, Nearest.to(item, known).orElse("")));
        }
        if (days < 0 || days > MOST) {
            problems.add(Problem.of("plan.days.range", where, Integer.toString(days), MOST));
        }
    }
}
