package org.yuanlian.telemetry.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the name of a segment tells, so that most need not be opened.
///
/// @param first the first log that it holds
/// @param last the last one
/// @param from its earliest moment
/// @param to its latest
record SegmentName(long first, long last, long from, long to) {
    private static final Pattern NAME = Pattern.compile("(\\d{8})-(\\d{8})_(-?\\d+)_(-?\\d+)\\.tsfile");

    static Optional<SegmentName> of(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SegmentName(
                        Long.parseLong(name.group(1)),
                        Long.parseLong(name.group(2)),
                        Long.parseLong(name.group(3)),
                        Long.parseLong(name.group(4))))
                : Optional.empty();
    }

    String file() {
        return "%08d-%08d_%d_%d.tsfile".formatted(first, last, from, to);
    }

    boolean overlaps(long start, long end) {
        return from <= end && to >= start;
    }

    boolean holds(SegmentName other) {
        return !equals(other) && first <= other.first && last >= other.last;
    }
}
