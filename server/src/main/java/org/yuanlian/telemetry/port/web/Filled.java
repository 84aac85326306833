package org.yuanlian.telemetry.port.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
/// @param known that had been said already, to the bit
/// @param beside of moments of which something else had been said: it stays readable, and a back-fill does not replace it
record Filled(int points, int fresh, int known, int beside) {

    static Filled compared(List<Reading> readings, Origin origin, List<Series> series, PointStore store) {
        var numbers = series.stream().collect(Collectors.toMap(Series::measure, Series::number));
        var parts = readings.stream().collect(Collectors.groupingBy(Reading::measure)).entrySet().stream()
                .map(part -> compared(part.getValue(), origin, said(part.getValue(), numbers, part.getKey(), store)))
                .toList();
        return new Filled(
                readings.size(), parts.stream().mapToInt(Filled::fresh).sum(), parts.stream().mapToInt(Filled::known).sum(),
                parts.stream().mapToInt(Filled::beside).sum());
    }

    private static Readings said(List<Reading> readings, Map<String, Integer> numbers, String measure, PointStore store) {
        return numbers.containsKey(measure)
                ? store.said(
                        Objects.requireNonNull(numbers.get(measure)), readings.stream().mapToLong(Reading::at).min().orElseThrow(),
                        readings.stream().mapToLong(Reading::at).max().orElseThrow())
                : new Readings(1);
    }

    private static Filled compared(List<Reading> readings, Origin origin, Readings said) {
        int fresh = 0;
        int known = 0;
        for (var reading : readings) {
            if (said.from(reading.at()) == said.after(reading.at())) {
                fresh++;
            } else if (Holding.isSaid(said, reading.at(), reading.value(), Readings.tag(reading.quality(), origin))) {
                known++;
            }
        }
        return new Filled(readings.size(), fresh, known, readings.size() - fresh - known);
    }
}
