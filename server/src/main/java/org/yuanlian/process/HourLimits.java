package org.yuanlian.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    record Placed(QueueItem item, LocalDate day, boolean late) {}

    /// Those that end first before the others.
    ///
    /// @param department null for all
    List<Placed> of(@Nullable String department, Place within, LocalDate on) {
        var hours = rows.hours(department, within);
        var found = rows.items(hours.stream().map(Hour::spot).toList()).stream()
                .collect(Collectors.toMap(row -> new Key(row.caseId(), row.ordinal()), Function.identity()));
        var at = at(on);
        return hours.stream()
                .flatMap(hour -> Stream.ofNullable(found.get(new Key(hour.spot().caseId(), hour.spot().ordinal())))
                        .map(row -> placed(row.dueAt(hour.dueAt()), hour.dueAt(), on, at)))
                .toList();
    }

    private record Key(UUID caseId, int ordinal) {}

    private static Placed placed(QueueItem item, Instant dueAt, LocalDate on, Instant at) {
        var day = dueAt.atZone(AsOf.ZONE).toLocalDate();
        var late = dueAt.isBefore(at);
        return new Placed(item, late && !day.isBefore(on) ? on.minusDays(1) : day, late);
    }

    /// By now, and on any other day by its beginning.
    private Instant at(LocalDate on) {
        return on.equals(AsOf.now(clock).validOn()) ? clock.instant() : on.atStartOfDay(AsOf.ZONE).toInstant();
    }
}
