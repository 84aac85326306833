package org.yuanlian.telemetry.store;

import java.util.List;

/// What a series did over a span, told in few figures. Only what was measured in normal running counts.
public record Trend(long from, long to, List<Bucket> buckets) {

    /// One part of the span. Where nothing was measured there is no bucket.
    public record Bucket(long from, int count, double min, double max, double mean) {}
}
