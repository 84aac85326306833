package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.util.List;
import org.yuanlian.telemetry.Holding;

/// Finds last values in segments, where the file that keeps them is lost.
final class LatestOf {
    private LatestOf() {}

    static LastValues all(List<Segment> segments) throws IOException {
        var last = new LastValues();
        for (var segment : segments) {
            for (int series : segment.series()) {
                long latest = segment.latest(series);
                var readings = Holding.of(segment.read(series, latest, latest), Long.MAX_VALUE);
                for (int i = 0; i < readings.size(); i++) {
                    last.say(series, readings.at(i), readings.value(i), readings.tag(i), readings.knownAt(i));
                }
            }
        }
        return last;
    }
}
