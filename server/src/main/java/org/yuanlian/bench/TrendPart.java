package org.yuanlian.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// Trends over thirty days and last values of all, from what is sealed.
final class TrendPart {
    private static final int DAYS = 30;
    private static final long DAY = 86_400_000L;
    private static final int BUCKETS = 300;
    private static final int A_LIST = 60_000;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 31;
    private static final long BEGAN = 1_795_000_000_000L;
    /// A point every ten minutes of each series.
    private static final long STEP = 600_000;
    private final Path folder;
    private final int series;

    TrendPart(Path folder, int series) {
        this.folder = folder;
        this.series = series;
    }

    List<Figure> run() throws Exception {
        try (var store = PointStore.open(folder, Retention.FOR_EVER, Clock.systemUTC())) {
            fill(store);
            var random = new Random(2026);
            double trend = Stopwatch.medianMillis(WARM_UPS, RUNS, () -> store.trend(1 + random.nextInt(series - 1), BEGAN, BEGAN + DAYS * DAY, BUCKETS));
            double dense = Stopwatch.medianMillis(WARM_UPS, RUNS, () -> store.trend(0, BEGAN, BEGAN + DAYS * DAY, BUCKETS));
            double last = Stopwatch.medianMillis(WARM_UPS, RUNS, () -> store.last(IntStream.range(0, series)));
            var values = store.holding(0, BEGAN, BEGAN + DAYS * DAY).stream().mapToDouble(reading -> reading.value()).toArray();
            double bare = Stopwatch.medianMillis(WARM_UPS, RUNS, () -> plain(values));
            long points = DAYS * DAY / STEP;
            return List.of(
                    new Figure("trend of one of %,d series over 30 days, %,d points, 300 parts".formatted(series, points), trend, "ms", 50, null, null),
                    new Figure("trend of one series over 30 days of seconds, %,d points, 300 parts".formatted(values.length), dense, "ms", 50, bare,
                            "a plain loop over the values, all in memory"),
                    new Figure("last values of %,d series".formatted(series), last, "ms", 100, null, null));
        }
    }

    private void fill(PointStore store) throws InterruptedException {
        var list = new ArrayList<Point>();
        for (long tick = 0; tick < DAYS * DAY / STEP; tick++) {
            for (int number = 1; number < series; number++) {
                list.add(LiveWorld.point(number, BEGAN + tick * STEP, LiveWorld.value(number, tick)));
            }
            for (long second = 0; second < STEP / 1_000; second++) {
                list.add(LiveWorld.point(0, BEGAN + tick * STEP + second * 1_000, LiveWorld.value(0, tick * 600 + second)));
            }
            if (list.size() >= A_LIST) {
                takeWhenThereIsRoom(store, list);
                list.clear();
            }
        }
        takeWhenThereIsRoom(store, list);
        store.seal();
    }

    private static void takeWhenThereIsRoom(PointStore store, List<Point> list) throws InterruptedException {
        for (CompletableFuture<Void> taken = store.take(list); ; taken = store.take(list)) {
            if (taken.handle((_, refused) -> refused == null).join()) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private static double plain(double[] values) {
        var sums = new double[BUCKETS];
        var least = new double[BUCKETS];
        for (int i = 0; i < values.length; i++) {
            int part = (int) ((long) i * BUCKETS / values.length);
            sums[part] += values[i];
            least[part] = Math.min(least[part], values[i]);
        }
        return sums[0] + least[0];
    }
}
