package org.yuanlian.forecast.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.eventlog.Event;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;

/// A case from its first event to its last, with the day by which it was to be done. Times are days since 1970.
///
/// @param end positive infinity where the log ends before the case
/// @param known the attributes of the case that were known at its start
record Course(String id, double start, double deadline, double end, List<Step> steps, Map<String, Value> known) {
    private static final double SECONDS = 86_400;

    record Step(String activity, double at, Map<String, Value> attributes) {}

    /// @param last the activity that ends a case; null where the last event does
    static Course of(Trace trace, Instant deadline, @Nullable String last, Map<String, Value> known) {
        var steps = trace.events().stream()
                .map(event -> new Step(event.activity(), days(event.at()), event.attributes()))
                .sorted(Comparator.comparingDouble(Step::at))
                .toList();
        var end = last == null
                ? steps.getLast().at()
                : steps.stream().filter(step -> step.activity().equals(last)).mapToDouble(Step::at).findFirst().orElse(Double.POSITIVE_INFINITY);
        var inside = steps.stream().filter(step -> step.at() <= end).toList();
        return new Course(trace.id(), steps.getFirst().at(), days(deadline), end, inside, known);
    }

    static Instant start(Trace trace) {
        return trace.events().stream().map(Event::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    static double days(Instant at) {
        return (at.getEpochSecond() + at.getNano() / 1e9) / SECONDS;
    }

    static Instant instant(double days) {
        return Instant.ofEpochMilli(Math.round(days * SECONDS * 1_000));
    }

    boolean missed() {
        return end > deadline;
    }
}
