package org.yuanlian.alarm.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of figures, which opens to what it counts. What a kind does not count is null.
///
/// @param key which line of its kind it is
/// @param of the number that the count is a part of
/// @param medianSeconds and `p95Seconds` by nearest rank
/// @param peak the most within the time that the rule names
/// @param over whether it is more than the rule calls bearable
/// @param counted each thing that was counted; an alarm stands there as often as it was counted
public record DeskFigure(
        FigureKind kind,
        String key,
        String label,
        @Nullable Long of,
        @Nullable Long medianSeconds,
        @Nullable Long p95Seconds,
        @Nullable Long peak,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean over,
        List<Counted> counted) {

    /// @param at when that happened which is counted
    public record Counted(UUID alarm, Instant at) {}

    @JsonProperty
    public long count() {
        return counted.size();
    }

    static DeskFigure of(FigureKind kind, String key, String label, List<Counted> counted) {
        return new DeskFigure(kind, key, label, null, null, null, null, null, null, false, List.copyOf(counted));
    }

    DeskFigure outOf(long of) {
        return new DeskFigure(kind, key, label, of, medianSeconds, p95Seconds, peak, from, until, over, counted);
    }

    DeskFigure lasting(long medianSeconds, long p95Seconds) {
        return new DeskFigure(kind, key, label, of, medianSeconds, p95Seconds, peak, from, until, over, counted);
    }

    DeskFigure peaking(long peak, boolean over) {
        return new DeskFigure(kind, key, label, of, medianSeconds, p95Seconds, peak, from, until, over, counted);
    }

    DeskFigure tooMuchSince(Instant from) {
        return new DeskFigure(kind, key, label, of, medianSeconds, p95Seconds, peak, from, until, true, counted);
    }

    DeskFigure between(Instant from, Instant until) {
        return new DeskFigure(kind, key, label, of, medianSeconds, p95Seconds, peak, from, until, over, counted);
    }
}
