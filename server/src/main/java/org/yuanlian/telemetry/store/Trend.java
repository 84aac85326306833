package org.yuanlian.telemetry.store;

import java.util.List;
import java.util.Optional;

/// What a series did over a span, told in few figures. Values are those that were measured in normal running.
///
/// @param kept nothing where all of it was reckoned from points
public record Trend(long from, long to, Optional<Kept> kept, List<Bucket> buckets) {

    /// How far the points are gone and only what was kept of them is told.
    ///
    /// @param until from here on it is reckoned from points
    /// @param widthMillis how much of the time was told together
    public record Kept(long until, long widthMillis) {}

    /// One part of the span. Where nothing was said there is no bucket.
    ///
    /// @param count how many were measured in normal running; where there is none, the values are no numbers
    /// @param others how many were not
    /// @param corrected how many of all hold because somebody put them right
    public record Bucket(long from, int count, int others, int corrected, double min, double max, double mean) {}
}
