package org.yuanlian.telemetry;

/// What was said of series, and can be read again.
@FunctionalInterface
public interface History {

    /// What holds of each moment in a span, by moment.
    ///
    /// @param from the first moment
    /// @param to the last one, included
    Readings holding(int series, long from, long to);
}
