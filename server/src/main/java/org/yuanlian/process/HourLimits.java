package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.process.store.QueueRows;
import org.yuanlian.process.store.QueueRows.Hour;

/// Steps whose limit is in hours: among days they stand by the day on which their hour ends, before what has all of that
/// day, and once it is over by the day before.
@Component
class HourLimits {
    private final QueueRows rows;
    private final Clock clock;

    HourLimits(QueueRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param day by which it stands in lists of days
    record Placed(QueueItem item, LocalDate day) {}

    /// Those that end first before the others.
    ///
    /// @param department null for all
    List<Placed> of(@Nullable String department, Place within, LocalDate on) {
        var at = at(on);
        return rows.hours(department, within).stream().map(hour -> placed(hour, on, at)).toList();
    }

    private static Placed placed(Hour hour, LocalDate on, Instant at) {
        var day = hour.dueAt().atZone(AsOf.ZONE).toLocalDate();
        return new Placed(hour.row().dueAt(hour.dueAt()), hour.dueAt().isBefore(at) && !day.isBefore(on) ? on.minusDays(1) : day);
    }

    /// By now, and on any other day by its beginning.
    private Instant at(LocalDate on) {
        return on.equals(AsOf.now(clock).validOn()) ? clock.instant() : on.atStartOfDay(AsOf.ZONE).toInstant();
    }
}
