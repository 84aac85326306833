package org.yuanlian.alarm.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.figure.DeskFigures;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Whole days as somebody asks for them.
final class AskedDays {
    private AskedDays() {}

    /// @param recorded null for all that is known now
    /// @param place null for the caller's
    static DeskFigures.Asked of(LocalDate from, LocalDate to, @Nullable LocalDate recorded, @Nullable String place, Instant now) {
        var known = recorded == null ? now : end(recorded);
        var within = place == null || place.isBlank() ? Caller.current().place() : new Place(place);
        return new DeskFigures.Asked(within, from.atStartOfDay(AsOf.ZONE).toInstant(), end(to), known.isBefore(now) ? known : now);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(AsOf.ZONE).toInstant();
    }
}
