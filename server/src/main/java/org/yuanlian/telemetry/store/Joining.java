package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// Which segments are worth joining: several in a row of about one size. So each point is written anew a few times only.
final class Joining {
    private static final double ALIKE = 4;

    private Joining() {}

    static boolean areAlike(List<Segment> segments) throws IOException {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (var segment : segments) {
            long size = Files.size(segment.file());
            least = Math.min(least, size);
            most = Math.max(most, size);
        }
        return most <= least * ALIKE;
    }
}
