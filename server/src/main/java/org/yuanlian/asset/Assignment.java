package org.yuanlian.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;

/// From a day on a device watches a thing. Of one device the assignment of the latest day holds, so that a device watches one
/// thing at a time.
///
/// @param asset null where it watches nothing
/// @param from by the days of China
public record Assignment(long seq, UUID device, @Nullable UUID asset, LocalDate from, Instant recordedAt, String by) {

    /// From when on what is said is judged by it: what was judged before it was recorded stays.
    public Instant judgedFrom() {
        var day = from.atStartOfDay(AsOf.ZONE).toInstant();
        return day.isBefore(recordedAt) ? recordedAt : day;
    }
}
