package org.yuanlian.asset.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.store.PointStore;

/// What series had said last at an instant, by what is known of it now or by what was known then.
@Component
class LastSaid {
    /// Longer and longer: most series speak all the time, and what spoke long ago is rarely asked for.
    private static final List<Duration> LOOKS = List.of(Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofDays(1), Duration.ofDays(31));
    private final ObjectProvider<PointStore> points;

    LastSaid(ObjectProvider<PointStore> points) {
        this.points = points;
    }

    /// In the order of the series. Nothing where nothing was said within a month before the instant.
    ///
    /// @param known null for all that is known now
    List<Optional<Reading>> at(List<Series> series, Instant at, @Nullable Instant known) {
        var store = points.getObject();
        var lasts = store.last(series.stream().mapToInt(Series::number));
        var found = new ArrayList<Optional<Reading>>();
        for (int i = 0; i < series.size(); i++) {
            var last = lasts.get(i);
            boolean holds = last.isEmpty() || last.get().at() <= at.toEpochMilli() && (known == null || last.get().knownAt() <= known.toEpochMilli());
            found.add(holds ? last : before(store, series.get(i).number(), at, known));
        }
        return found;
    }

    private static Optional<Reading> before(PointStore store, int series, Instant at, @Nullable Instant known) {
        long to = at.toEpochMilli();
        for (var look : LOOKS) {
            var said = store.holding(series, to - look.toMillis(), to, known == null ? Long.MAX_VALUE : known.toEpochMilli());
            if (said.size() > 0) {
                return Optional.of(said.get(said.size() - 1));
            }
        }
        return Optional.empty();
    }
}
