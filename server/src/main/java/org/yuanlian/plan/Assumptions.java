package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a schedule assumes beside the plan.
///
/// @param start the day on which the first items are handed in; it does not count
/// @param goal what slack is measured against
/// @param stops clocks that are expected to stand still, by item
/// @param countsStops whether dates run on while clocks stand still; if not, the legal time is told
/// @param more working days that an item is assumed to take longer
/// @param happened what has come about, by item; read on the basis ACTUAL only
/// @param today nothing that has not begun begins before it; null for a plan that starts from nothing
/// @param sameDay items that take no time, as they are issued with what they wait for
public record Assumptions(
        LocalDate start,
        Basis basis,
        Goal goal,
        Map<String, List<Stop>> stops,
        boolean countsStops,
        Map<String, Integer> more,
        Map<String, Happened> happened,
        @Nullable LocalDate today,
        Set<String> sameDay) {

    public static Assumptions of(LocalDate start, Basis basis) {
        return new Assumptions(start, basis, Goal.END, Map.of(), false, Map.of(), Map.of(), null, Set.of());
    }

    public Assumptions withMore(String item, int workingDays) {
        var longer = new HashMap<>(more);
        longer.merge(item, workingDays, Integer::sum);
        return new Assumptions(start, basis, goal, stops, countsStops, longer, happened, today, sameDay);
    }

    public Assumptions withoutMore() {
        return new Assumptions(start, basis, goal, stops, countsStops, Map.of(), happened, today, sameDay);
    }

    public Assumptions towards(Goal other) {
        return new Assumptions(start, basis, other, stops, countsStops, more, happened, today, sameDay);
    }

    public Assumptions withSameDay(Set<String> items) {
        return new Assumptions(start, basis, goal, stops, countsStops, more, happened, today, items);
    }

    public Assumptions withStops(Map<String, List<Stop>> expected, boolean counted) {
        return new Assumptions(start, basis, goal, expected, counted, more, happened, today, sameDay);
    }

    public Assumptions withHappened(Map<String, Happened> known, LocalDate on) {
        return new Assumptions(start, Basis.ACTUAL, goal, stops, countsStops, more, known, on, sameDay);
    }
}
