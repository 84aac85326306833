package org.yuanlian.forecast.hazard;

import java.util.List;

/// Will this be done by its day? Asked at a moment, of what was known then. Times are days and parts of days.
///
/// @param id of what is asked about; asked several times, it has the same
/// @param start when the clock began to run
/// @param last the name of what happened last
/// @param lastAt when that was
public record Question(
        String id, double at, double start, double deadline, String last, double lastAt, List<Trait> traits) {

    public Question {
        if (!(start <= at && at < deadline)) {
            throw new IllegalArgumentException("Asked of %s at %s, outside %s to %s".formatted(id, at, start, deadline));
        }
        traits = List.copyOf(traits);
    }

    public double term() {
        return deadline - start;
    }

    /// Which part of its time is used up, from 0 to 1.
    public double used() {
        return (at - start) / term();
    }
}
