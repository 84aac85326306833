package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.store.QueueRows;
import org.yuanlian.registry.HolidayNotices;

/// Steps that have a limit in hours, and may have one in days that ends before. Among days they stand by the day on which
/// they end, before what has all of that day, and once an hour is over by the day before.
@Component
class HourLimits {
    private final QueueRows rows;
    private final Clock clock;
    private final WorkingCalendar calendar;

    HourLimits(QueueRows rows, Clock clock, HolidayNotices notices) {
        this.rows = rows;
        this.clock = clock;
        this.calendar = notices.calendar();
    }

    /// @param day by which it stands in lists of days
    record Placed(QueueItem item, LocalDate day) {}

    /// Those that end first before the others.
    ///
    /// @param department null for all
    List<Placed> of(@Nullable String department, Place within, LocalDate on) {
        var at = at(on);
        return rows.hours(department, within).stream()
                .map(hour -> hour.row().dated(hour.end(), on, calendar))
                .sorted(Comparator.comparing(HourLimits::end))
                .map(item -> new Placed(item, day(item, on, at)))
                .toList();
    }

    private static LocalDate day(QueueItem item, LocalDate on, Instant at) {
        var day = Objects.requireNonNull(item.dueOn());
        return end(item).isBefore(at) && !day.isBefore(on) ? on.minusDays(1) : day;
    }

    private static Instant end(QueueItem item) {
        return item.due().overdueSince().orElseThrow();
    }

    /// By now, and on any other day by its beginning.
    private Instant at(LocalDate on) {
        return on.equals(AsOf.now(clock).validOn()) ? clock.instant() : on.atStartOfDay(AsOf.ZONE).toInstant();
    }
}
