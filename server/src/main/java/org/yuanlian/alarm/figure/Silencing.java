package org.yuanlian.alarm.figure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm.Concern;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.kernel.AlarmLevel;

/// One silence, from when it was asked for to its end.
///
/// @param level that the alarm had when it was asked for
/// @param until when it was to end
/// @param confirmedBy the second person; null where nobody did yet, or where it needs nobody
/// @param endedAt null while it lasts or waits
/// @param endedBy who lifted it, asked for another or closed the alarm
/// @param silentSeconds how long the alarm was silent by it, as far as is known
/// @param roseAt when the alarm first rose above `level` meanwhile, and `roseTo` what it rose to
public record Silencing(
        UUID alarm,
        Concern concern,
        AlarmLevel level,
        Person by,
        String reason,
        Instant at,
        Instant until,
        boolean needsSecond,
        @Nullable Person confirmedBy,
        @Nullable Instant confirmedAt,
        SilenceEnd end,
        @Nullable Instant endedAt,
        @Nullable Person endedBy,
        long silentSeconds,
        @Nullable Instant roseAt,
        @Nullable AlarmLevel roseTo) {

    boolean touches(Counting.Span span) {
        return at.isBefore(span.until()) && (endedAt == null ? until : endedAt).isAfter(span.from());
    }
}
