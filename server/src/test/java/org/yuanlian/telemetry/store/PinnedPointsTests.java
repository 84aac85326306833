package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.DAY;
import static org.yuanlian.telemetry.TelemetryFixtures.HOUR;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;

class PinnedPointsTests {
    private static final int BACKUPS = 12;
    private static final int FORGOTTEN = 900;

    private static final Retention DECLARED = new Retention() {
        @Override
        public IntToLongFunction now() {
            return series -> series == FORGOTTEN ? DAY : Retention.GOOD;
        }

        @Override
        public IntFunction<Condensing> condensing() {
            return series -> series == FORGOTTEN ? new Condensing(HOUR, Retention.GOOD) : Condensing.UNTOUCHED;
        }
    };

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);

    /// While points are taken in, sealed, joined and forgotten: each copy opens elsewhere with all that was acknowledged before it
    /// was begun, and with each forgotten hour as a bucket or as points, never as neither.
    @Test
    void holdsAllThatWasAcknowledgedBeforeUnderLoad() throws Exception {
        var settings = new PointStore.Settings(clock, DECLARED, 2_000, LogFile::onDisk);
        var acknowledged = ConcurrentHashMap.<Long>newKeySet();
        var goesOn = new AtomicBoolean(true);
        try (var store = PointStore.open(folder.resolve("points"), settings)) {
            store.take(List.of(aPoint(FORGOTTEN, NINE, 1), aPoint(FORGOTTEN, NINE + DAY, 2), aPoint(FORGOTTEN, NINE + 2 * DAY, 3))).join();
            var load = Thread.ofPlatform().start(() -> load(store, acknowledged, goesOn));
            for (int i = 0; i < BACKUPS; i++) {
                clock.set(NINE + (i / 3) * DAY);
                Thread.sleep(100);
                var before = Set.copyOf(acknowledged);
                restoredHolds(before, i);
            }
            goesOn.set(false);
            load.join();
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).as("no links stay behind").noneMatch(name -> name.startsWith("points-pinned"));
        }
    }

    private void restoredHolds(Set<Long> before, int number) throws IOException {
        var elsewhere = Files.createDirectories(folder.resolve("restored-" + number));
        try (var pinned = PinnedPoints.of(folder.resolve("points"), folder)) {
            pinned.pinRest();
            for (var file : pinned.files()) {
                var target = elsewhere.resolve(file.name());
                Files.createDirectories(target.getParent());
                try (var in = Files.newInputStream(file.file())) {
                    Files.write(target, in.readNBytes((int) file.bytes()));
                }
            }
        }
        try (var store = PointStore.open(elsewhere, Retention.FOR_EVER, clock)) {
            assertThat(before).isNotEmpty();
            assertThat(KillTests.missing(store, before)).as("copy %d of %d lists", number, before.size()).isEmpty();
            assertThat(store.trend(FORGOTTEN, NINE, NINE + 4 * DAY - 1, 4).buckets()).extracting(Trend.Bucket::count).containsExactly(1, 1, 1);
            assertThat(store.last(KilledWriter.list(0, NINE).getFirst().series())).isPresent();
        }
    }

    private static void load(PointStore store, Set<Long> acknowledged, AtomicBoolean goesOn) {
        var room = new Semaphore(50);
        for (long n = 0; goesOn.get(); n++) {
            long number = n;
            room.acquireUninterruptibly();
            store.take(KilledWriter.list(n, NINE)).whenComplete((_, refused) -> {
                if (refused == null) {
                    acknowledged.add(number);
                }
                room.release();
            });
        }
        room.acquireUninterruptibly(50);
    }
}
