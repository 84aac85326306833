package org.yuanlian.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.replay.Allowance;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// How fast points come in that are judged by five rules each and are on disk before their sender is told.
final class IntakePart {
    private static final int A_LIST = 100;
    private static final int LISTS_AT_ONCE = 400;
    private static final int POINT_BYTES = 21;
    private static final int A_GROUP = 8_192;
    private final Path folder;
    private final int series;
    private final int seconds;
    private long at = System.currentTimeMillis();
    private long tick;
    private final AtomicInteger refused = new AtomicInteger();

    IntakePart(Path folder, int series, int seconds) {
        this.folder = folder;
        this.series = series;
        this.seconds = seconds;
    }

    List<Figure> run() throws Exception {
        Files.createDirectories(folder);
        var bare = bare();
        var heard = new AlarmDelays();
        try (var store = PointStore.open(folder, Retention.FOR_EVER, Clock.systemUTC())) {
            var rules = new LiveRules.Rules(LiveWorld.watches(IntStream.range(0, series).toArray()), Map.of(), Map.of(), Allowance.USUAL);
            var live = LiveRules.open(folder, rules, store, heard, Clock.systemUTC());
            load(store, Double.MAX_VALUE);
            double each = load(store, Double.MAX_VALUE);
            live.awaitJudged();
            double half = 1e6 / each / 2;
            var figures = figures(each, bare, half, heard.during(() -> load(store, half), Duration.ZERO, live).stream().mapToDouble(AlarmDelays.Delay::sinceMade).toArray());
            store.close();
            live.close();
            return figures;
        }
    }

    private List<Figure> figures(double each, double bare, double half, double[] delays) {
        return List.of(
                new Figure("a point taken in: five rules, on disk before its sender is told, %,d series (%,.0f points/s)".formatted(series, 1e6 / each),
                        each, "µs", 6.7, bare, "the same bytes appended to a file and synced by %,d points".formatted(A_GROUP)),
                new Figure("alarm told after its point was handed in, p99 of %,d, at %,.0f points/s".formatted(delays.length, half),
                        Stopwatch.percentile(delays, 99), "ms", 200, null, null),
                new Figure("the same, median", Stopwatch.percentile(delays, 50), "ms", Double.MAX_VALUE, null, null));
    }

    /// @param most so many points a second
    /// @return microseconds a point
    private double load(PointStore store, double most) throws InterruptedException {
        var room = new Semaphore(LISTS_AT_ONCE);
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        long points = 0;
        while (System.nanoTime() < end) {
            room.acquire();
            store.take(list()).whenComplete((_, problem) -> {
                refused.addAndGet(problem == null ? 0 : 1);
                room.release();
            });
            points += A_LIST;
            long ahead = (long) (points / most * 1e9) - (System.nanoTime() - began);
            if (ahead > 1_000_000) {
                LockSupport.parkNanos(ahead);
            }
        }
        room.acquire(LISTS_AT_ONCE);
        if (refused.get() > 0) {
            throw new IllegalStateException("%d lists were refused.\nMaybe the disk is too slow for this load.".formatted(refused.get()));
        }
        return (System.nanoTime() - began) / 1e3 / points;
    }

    private int next;

    private List<Point> list() {
        var points = new ArrayList<Point>(A_LIST);
        for (int i = 0; i < A_LIST; i++) {
            if (next == series) {
                next = 0;
                tick++;
                at = Math.max(at + 1, System.currentTimeMillis());
            }
            points.add(LiveWorld.point(next, at, LiveWorld.value(next, tick)));
            next++;
        }
        return points;
    }

    private double bare() throws Exception {
        var file = folder.resolve("bare");
        var bytes = ByteBuffer.allocateDirect(A_GROUP * POINT_BYTES);
        long points = 0;
        long began = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() - began < seconds * 1_000_000_000L) {
                channel.write(bytes.clear());
                channel.force(false);
                points += A_GROUP;
            }
        }
        double each = (System.nanoTime() - began) / 1e3 / points;
        Files.delete(file);
        return each;
    }
}
