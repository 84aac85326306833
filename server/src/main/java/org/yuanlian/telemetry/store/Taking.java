package org.yuanlian.telemetry.store;

import java.util.List;
import org.yuanlian.telemetry.Point;

/// Whoever follows what comes in. Called in the order of recording, by one thread, when the points are on disk and can be
/// read; so nothing is derived from what was not recorded.
@FunctionalInterface
public interface Taking {
    /// @param log the number of the log that they stand in
    void taken(long log, long recordedAt, List<Point> points);
}
