package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// What stays of points that were forgotten, a file a day.
///
/// A part of a day that has a bucket has it for good: it is never reckoned anew, and no point counts beside it. So it makes no
/// difference whether its points are gone already.
final class KeptBuckets {
    static final String FOLDER = "buckets";
    private static final Pattern NAME = Pattern.compile("(-?\\d+)\\.buckets");
    private final Path folder;
    private final ConcurrentSkipListMap<Long, Path> days = new ConcurrentSkipListMap<>();

    private KeptBuckets(Path folder) {
        this.folder = folder;
    }

    /// What is torn is taken away: its points are still there.
    static KeptBuckets in(Path points) throws IOException {
        var kept = new KeptBuckets(points.resolve(FOLDER));
        if (Files.isDirectory(kept.folder)) {
            try (var files = Files.list(kept.folder)) {
                for (var file : files.toList()) {
                    var name = NAME.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        kept.days.put(Long.parseLong(name.group(1)), file);
                    } else if (file.toString().endsWith(".torn")) {
                        Files.delete(file);
                    }
                }
            }
        }
        return kept;
    }

    /// Those of a series that begin in a span, by moment.
    List<KeptBucket> of(int series, long from, long to) throws IOException {
        var found = new ArrayList<KeptBucket>();
        for (var file : days.subMap(day(from), true, day(to), true).values()) {
            for (var bucket : read(file, series)) {
                if (bucket.from() >= from && bucket.from() <= to) {
                    found.add(bucket);
                }
            }
        }
        return found;
    }

    /// Nothing where its day was forgotten just now.
    private static List<KeptBucket> read(Path file, int series) throws IOException {
        try {
            return BucketFile.read(file, series);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    static long day(long moment) {
        return Math.floorDiv(moment, KeptBucket.DAY);
    }

    /// Adds those that are new, on disk when it returns.
    void add(long day, Map<Integer, List<KeptBucket>> fresh) throws IOException {
        var all = BucketFile.read(file(day));
        boolean isChanged = false;
        for (var series : fresh.entrySet()) {
            var own = all.computeIfAbsent(series.getKey(), _ -> new ArrayList<>());
            for (var bucket : series.getValue()) {
                isChanged |= own.stream().noneMatch(known -> known.from() < bucket.end() && bucket.from() < known.end()) && own.add(bucket);
            }
            own.sort(Comparator.comparingLong(KeptBucket::from));
        }
        if (isChanged) {
            Files.createDirectories(folder);
            WriteLog.syncFolder(Objects.requireNonNull(folder.getParent()));
            BucketFile.write(file(day), all);
            days.put(day, file(day));
        }
    }

    /// Takes those away that are older than they are to be kept.
    void forget(IntFunction<Condensing> condensing, long now) throws IOException {
        for (var file : List.copyOf(days.entrySet())) {
            var all = BucketFile.read(file.getValue());
            long begin = file.getKey() * KeptBucket.DAY;
            if (all.keySet().removeIf(series -> begin < condensing.apply(series).keptFrom(now))) {
                if (all.isEmpty()) {
                    days.remove(file.getKey());
                    Files.delete(file.getValue());
                } else {
                    BucketFile.write(file.getValue(), all);
                }
            }
        }
    }

    private Path file(long day) {
        return folder.resolve(day + ".buckets");
    }
}
