package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.yuanlian.telemetry.Readings;

/// Makes segments of memory, and takes away what they make needless. A segment has its name only when all of it is on disk.
final class Sealer {
    private static final String TORN = ".torn";
    private final Path folder;

    Sealer(Path folder) {
        this.folder = folder;
    }

    /// The whole segments in a folder, in the order of their logs. What is torn is taken away, its logs are still there.
    List<Segment> open() throws IOException {
        var names = new ArrayList<SegmentName>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (file.toString().endsWith(TORN)) {
                    Files.delete(file);
                } else {
                    SegmentName.of(file).ifPresent(names::add);
                }
            }
        }
        names.sort(Comparator.comparingLong(SegmentName::first));
        var segments = new ArrayList<Segment>();
        for (var name : names) {
            if (isLeftBehind(name, names)) {
                Files.delete(folder.resolve(name.file()));
            } else {
                segments.add(new Segment(folder.resolve(name.file()), name));
            }
        }
        return segments;
    }

    /// Whether it was joined into a larger one, or does not reach its end while its log is still there.
    private boolean isLeftBehind(SegmentName name, List<SegmentName> names) {
        return names.stream().anyMatch(other -> other.holds(name))
                || (Files.exists(WriteLog.path(folder, name.last())) && !Segment.isWhole(folder.resolve(name.file())));
    }

    /// @param first the first log that the memory holds
    /// @param last the last one; it and those before are taken away when the segment stands
    Segment seal(Memory memory, long first, long last) throws IOException {
        var torn = folder.resolve("%08d-%08d%s".formatted(first, last, TORN));
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        try (var writer = new SegmentWriter(torn)) {
            for (int series : memory.numbers().toArray()) {
                var readings = memory.of(series);
                from = Math.min(from, readings.at(0));
                to = Math.max(to, readings.at(readings.size() - 1));
                writer.write(series, readings);
            }
            writer.finish();
        }
        return put(torn, new SegmentName(first, last, from, to));
    }

    /// Joins segments that follow each other into one, which is read faster and takes less room.
    Segment join(List<Segment> parts) throws IOException {
        var first = parts.getFirst().name().first();
        var last = parts.getLast().name().last();
        var torn = folder.resolve("%08d-%08d%s".formatted(first, last, TORN));
        try (var writer = new SegmentWriter(torn)) {
            for (int series : series(parts)) {
                var all = new Readings();
                for (var part : parts) {
                    all.addAll(part.read(series, Long.MIN_VALUE, Long.MAX_VALUE));
                }
                writer.write(series, Distinct.of(all.sorted()));
            }
            writer.finish();
        }
        return put(torn, new SegmentName(
                first, last, parts.stream().mapToLong(part -> part.name().from()).min().orElseThrow(),
                parts.stream().mapToLong(part -> part.name().to()).max().orElseThrow()));
    }

    /// Writes a segment anew under its name, without what lies before a moment of each series. The name may then tell of an
    /// earlier moment than the segment holds, which costs a look and nothing else.
    Segment shorten(Segment segment, IntToLongFunction keptFrom) throws IOException {
        var name = segment.name();
        var torn = folder.resolve("%08d-%08d%s".formatted(name.first(), name.last(), TORN));
        try (var writer = new SegmentWriter(torn)) {
            for (int series : segment.series().stream().mapToInt(Integer::intValue).sorted().toArray()) {
                var kept = segment.read(series, keptFrom.applyAsLong(series), Long.MAX_VALUE);
                if (!kept.isEmpty()) {
                    writer.write(series, kept);
                }
            }
            writer.finish();
        }
        return put(torn, name);
    }

    private static int[] series(List<Segment> parts) throws IOException {
        var numbers = new java.util.TreeSet<Integer>();
        for (var part : parts) {
            numbers.addAll(part.series());
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private Segment put(Path torn, SegmentName name) throws IOException {
        try (var channel = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!Segment.isWhole(torn)) {
            throw new IOException("The segment %s was not written to its end.".formatted(torn));
        }
        var file = folder.resolve(name.file());
        Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE);
        WriteLog.syncFolder(folder);
        return new Segment(file, name);
    }

    void takeAwayLogs(long upTo) throws IOException {
        for (var log : WriteLog.in(folder).headMap(upTo, true).values()) {
            Files.delete(log);
        }
    }
}
