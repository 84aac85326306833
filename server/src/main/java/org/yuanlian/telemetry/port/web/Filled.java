package org.yuanlian.telemetry.port.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Readings;
import org.yuanlian.telemetry.port.wire.Reading;
import org.yuanlian.telemetry.store.PointStore;

/// What came of a file of points.
///
/// @param points how many it held
/// @param fresh of moments of which nothing had been said
/// @param known that had been said already, to the bit; of a back-fill also what holds already, whoever said it
/// @param beside of moments of which something else had been said: it stays readable, and a back-fill does not replace it
/// @param passedOver that the file itself calls replaced
record Filled(int points, int fresh, int known, int beside, int passedOver) {
    static final Filled NONE = new Filled(0, 0, 0, 0, 0);

    Filled and(Filled other) {
        return new Filled(points + other.points, fresh + other.fresh, known + other.known, beside + other.beside, passedOver + other.passedOver);
    }

    /// @param unknown is given what had not been said already
    static Filled compared(List<Reading> readings, Origin origin, List<Series> series, PointStore store, Consumer<Reading> unknown) {
        var numbers = series.stream().collect(Collectors.toMap(Series::measure, Series::number));
        return readings.stream().collect(Collectors.groupingBy(Reading::measure)).entrySet().stream()
                .map(part -> compared(part.getValue(), origin, said(part.getValue(), numbers, part.getKey(), store), unknown))
                .reduce(NONE, Filled::and);
    }

    private static Readings said(List<Reading> readings, Map<String, Integer> numbers, String measure, PointStore store) {
        return numbers.containsKey(measure)
                ? store.said(
                        Objects.requireNonNull(numbers.get(measure)), readings.stream().mapToLong(Reading::at).min().orElseThrow(),
                        readings.stream().mapToLong(Reading::at).max().orElseThrow())
                : new Readings(1);
    }

    private static Filled compared(List<Reading> readings, Origin origin, Readings said, Consumer<Reading> unknown) {
        int fresh = 0;
        int known = 0;
        for (var reading : readings) {
            if (Holding.isSaid(said, reading.at(), reading.value(), Readings.tag(reading.quality(), origin))
                    || origin == Origin.BACKFILL && holds(said, reading)) {
                known++;
                continue;
            }
            if (said.from(reading.at()) == said.after(reading.at())) {
                fresh++;
            }
            unknown.accept(reading);
        }
        return new Filled(readings.size(), fresh, known, readings.size() - fresh - known, 0);
    }

    private static boolean holds(Readings said, Reading reading) {
        int after = said.after(reading.at());
        int best = said.from(reading.at());
        for (int i = best + 1; i < after; i++) {
            best = Holding.holdsOver(said, i, best) ? i : best;
        }
        return best < after && said.says(best, reading.value(), Readings.tag(reading.quality(), Readings.origin(said.tag(best))));
    }
}
