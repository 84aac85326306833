package org.yuanlian.telemetry.store;

import java.util.List;

/// What a series did over a span, told in few figures. Values are those that were measured in normal running.
public record Trend(long from, long to, List<Bucket> buckets) {

    /// One part of the span. Where nothing was said there is no bucket.
    ///
    /// @param count how many were measured in normal running; where there is none, the values are no numbers
    /// @param others how many were not
    /// @param corrected how many of all hold because somebody put them right
    public record Bucket(long from, int count, int others, int corrected, double min, double max, double mean) {}
}
