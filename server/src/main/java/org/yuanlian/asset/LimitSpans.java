package org.yuanlian.asset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which limit holds when for what a device says: that of the thing which it watches at the moment.
///
/// What is recorded only grows, and nothing that is recorded reaches back behind its own recording. So the spans of the past
/// stay as they are for ever, and whoever judges by them again comes to the same.
public final class LimitSpans {
    private final Map<UUID, List<Assignment>> assignments;
    private final Map<String, List<Limit>> limits;

    public LimitSpans(Collection<Assignment> assignments, Collection<Limit> limits) {
        this.assignments = assignments.stream().collect(Collectors.groupingBy(Assignment::device));
        this.limits = limits.stream().collect(Collectors.groupingBy(one -> key(one.asset(), one.rule())));
    }

    private static String key(UUID asset, String rule) {
        return asset + " " + rule;
    }

    /// One after the other, from the beginning without an end.
    public List<LimitSpan> of(UUID device, String rule) {
        var turns = new TreeSet<Instant>();
        var assigned = assignments.getOrDefault(device, List.of());
        for (var one : assigned) {
            turns.add(turn(one.judgedFrom()));
            if (one.asset() != null) {
                limits.getOrDefault(key(one.asset(), rule), List.of()).forEach(limit -> turns.add(turn(limit.from())));
            }
        }
        var spans = new ArrayList<LimitSpan>();
        Instant from = Instant.MIN;
        @Nullable Limit holding = null;
        for (var turn : turns) {
            var next = at(assigned, rule, turn);
            if (!new LimitSpan(from, turn, holding).isSameAs(next)) {
                spans.add(new LimitSpan(from, turn, holding));
                from = turn;
                holding = next;
            }
        }
        spans.add(new LimitSpan(from, Instant.MAX, holding));
        return spans;
    }

    /// Points are told in milliseconds.
    private static Instant turn(Instant at) {
        var whole = at.truncatedTo(ChronoUnit.MILLIS);
        return whole.equals(at) ? at : whole.plusMillis(1);
    }

    private @Nullable Limit at(List<Assignment> assigned, String rule, Instant at) {
        var watching = assigned.stream()
                .filter(one -> !turn(one.judgedFrom()).isAfter(at))
                .max(Comparator.comparing(Assignment::from).thenComparingLong(Assignment::seq));
        if (watching.isEmpty() || watching.get().asset() == null) {
            return null;
        }
        return limits.getOrDefault(key(watching.get().asset(), rule), List.of()).stream()
                .filter(one -> !turn(one.from()).isAfter(at))
                .max(Comparator.comparing(Limit::from).thenComparingLong(Limit::seq))
                .filter(one -> one.limit() != null)
                .orElse(null);
    }
}
