package org.yuanlian.alarm.figure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of figures, which opens to its alarms. What a kind does not count is null.
///
/// @param key which line of its kind it is
/// @param of the number that `count` is a part of
/// @param medianSeconds and `p95Seconds` by nearest rank
/// @param peak the most within the time that the rule names
/// @param over whether it is more than the rule calls bearable
public record DeskFigure(
        FigureKind kind,
        String key,
        String label,
        long count,
        @Nullable Long of,
        @Nullable Long medianSeconds,
        @Nullable Long p95Seconds,
        @Nullable Long peak,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String note,
        boolean over,
        List<UUID> alarms) {

    static DeskFigure of(FigureKind kind, String key, String label, List<UUID> alarms) {
        return new DeskFigure(kind, key, label, alarms.size(), null, null, null, null, null, null, null, false, alarms.stream().distinct().toList());
    }

    DeskFigure keyed(String key) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }

    DeskFigure counting(long count, @Nullable Long of) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }

    DeskFigure lasting(long medianSeconds, long p95Seconds) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }

    DeskFigure peaking(long peak, boolean over) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }

    DeskFigure between(@Nullable Instant from, @Nullable Instant until) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }

    DeskFigure noting(String note, boolean over) {
        return new DeskFigure(kind, key, label, count, of, medianSeconds, p95Seconds, peak, from, until, note, over, alarms);
    }
}
