package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;

/// The logs of a store as another process reads them, which leaves them alone.
public final class RecordedLogs {
    private RecordedLogs() {}

    /// Points that were recorded at one instant.
    public record Batch(long recordedAt, List<Point> points) {}

    public static List<Batch> in(Path folder) throws IOException {
        var batches = new ArrayList<Batch>();
        for (var log : WriteLog.in(folder).values()) {
            Frames.read(log, (recordedAt, series, at, value, tag) -> {
                if (batches.isEmpty() || batches.getLast().recordedAt() != recordedAt) {
                    batches.add(new Batch(recordedAt, new ArrayList<>()));
                }
                batches.getLast().points().add(new Point(series, at, value, Readings.quality(tag), Readings.origin(tag)));
            });
        }
        return batches;
    }
}
