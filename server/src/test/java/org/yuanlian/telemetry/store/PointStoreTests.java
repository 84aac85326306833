package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.TelemetryFixtures.DAY;
import static org.yuanlian.telemetry.TelemetryFixtures.HOUR;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;
import static org.yuanlian.telemetry.TelemetryFixtures.aCorrection;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;
import static org.yuanlian.telemetry.TelemetryFixtures.filledIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;

class PointStoreTests {
    private static final int TANK = 7;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);

    @Test
    void keepsThePointsOfAMorningThroughSealingAndReopening() throws Exception {
        var points = IntStream.range(0, 3_000).mapToObj(i -> aPoint(TANK, NINE + i * SECOND, 20 + i % 50 / 10.0)).toList();
        try (var store = open()) {
            store.take(points.subList(0, 1_000)).join();
            store.seal();
            store.take(points.subList(1_000, 2_000)).join();
            store.seal();
            store.take(points.subList(2_000, 3_000)).join();
            assertThat(valuesOf(store)).isEqualTo(points.stream().map(Point::value).toList());
        }
        try (var store = open()) {
            assertThat(store.recovery().segments()).isEqualTo(2);
            assertThat(store.recovery().points()).isEqualTo(1_000);
            assertThat(valuesOf(store)).isEqualTo(points.stream().map(Point::value).toList());
            assertThat(store.last(TANK)).map(Reading::value).contains(points.getLast().value());
            assertThat(store.last(TANK + 1)).isEmpty();
        }
    }

    @Test
    void putsWhatComesInDisorderInItsPlace() throws Exception {
        var points = new ArrayList<>(IntStream.range(0, 2_000).mapToObj(i -> aPoint(TANK, NINE + i * SECOND, i)).toList());
        Collections.shuffle(points, new Random(4));
        try (var store = open()) {
            for (int i = 0; i < points.size(); i += 100) {
                store.take(points.subList(i, i + 100)).join();
                if (i == 500 || i == 1_200) {
                    store.seal();
                }
            }
            assertThat(valuesOf(store)).isEqualTo(IntStream.range(0, 2_000).mapToObj(i -> (double) i).toList());
            assertThat(store.last(TANK)).map(Reading::at).contains(NINE + 1_999 * SECOND);
        }
    }

    @Test
    void keepsWhatIsSentTwiceOnce() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 20), aPoint(TANK, NINE, 20))).join();
            store.seal();
            store.take(List.of(aPoint(TANK, NINE, 20), filledIn(TANK, NINE, 20))).join();
            assertThat(store.said(TANK, NINE, NINE)).extracting(Reading::origin).containsExactly(
                    Origin.DEVICE, Origin.BACKFILL);
        }
    }

    @Test
    void keepsTheOldValueBesideItsCorrection() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 20))).join();
            clock.set(NINE + HOUR);
            store.take(List.of(aCorrection(TANK, NINE, 25))).join();
            store.seal();
            clock.set(NINE + 2 * HOUR);
            store.take(List.of(aCorrection(TANK, NINE, 20), filledIn(TANK, NINE, 99))).join();

            assertThat(store.said(TANK, NINE, NINE)).extracting(Reading::value).containsExactly(20.0, 25.0, 20.0, 99.0);
            assertThat(store.holding(TANK, NINE, NINE)).extracting(Reading::value).containsExactly(20.0);
            assertThat(store.holding(TANK, NINE, NINE, NINE + 90 * MINUTE)).extracting(Reading::value).containsExactly(25.0);
            assertThat(store.holding(TANK, NINE, NINE, NINE + 30 * MINUTE)).extracting(Reading::value).containsExactly(20.0);
            assertThat(store.last(TANK)).map(Reading::value).contains(20.0);
        }
    }

    @Test
    void countsATrendAlikeInMemoryAndSealed() throws Exception {
        var random = new Random(3);
        var points = IntStream.range(0, 20_000).mapToObj(i -> aPoint(TANK, NINE + i * SECOND, random.nextInt(100) / 4.0)).toList();
        try (var store = open()) {
            store.take(points).join();
            var open = store.trend(TANK, NINE, NINE + 6 * HOUR, 7);
            store.seal();
            assertThat(store.trend(TANK, NINE, NINE + 6 * HOUR, 7)).isEqualTo(open);
            assertThat(open.buckets()).hasSize(7).extracting(Trend.Bucket::count).allMatch(count -> count > 0);
            assertThat(open.buckets().stream().mapToInt(Trend.Bucket::count).sum()).isEqualTo(20_000);

            store.take(List.of(aCorrection(TANK, NINE + SECOND, 1_000))).join();
            assertThat(store.trend(TANK, NINE, NINE + 6 * HOUR, 7).buckets().getFirst().max()).isEqualTo(1_000);
        }
    }

    @Test
    void countsATrendOfWhatBecameKnownLaterAsIfItHadComeAtOnce() throws Exception {
        var points = IntStream.range(0, 5_000).mapToObj(i -> aPoint(TANK, NINE - HOUR + i * SECOND / 10, i)).toList();
        try (var store = open()) {
            store.take(points).join();
            var open = store.trend(TANK, NINE - HOUR, NINE, 3);
            store.seal();
            assertThat(store.holding(TANK, NINE - HOUR, NINE - HOUR, NINE - 1)).isEmpty();
            assertThat(store.trend(TANK, NINE - HOUR, NINE, 3)).isEqualTo(open);
            assertThat(open.buckets().stream().mapToInt(Trend.Bucket::count).sum()).isEqualTo(5_000);
        }
    }

    @Test
    void tellsTheSpansInWhichNothingCame() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE + MINUTE, 1), aPoint(TANK, NINE + 2 * MINUTE, 1), aPoint(TANK, NINE + 20 * MINUTE, 1))).join();
            assertThat(store.gaps(TANK, NINE, NINE + 30 * MINUTE, 5 * MINUTE)).containsExactly(
                    new DataGap(NINE + 2 * MINUTE, NINE + 20 * MINUTE), new DataGap(NINE + 20 * MINUTE, NINE + 30 * MINUTE));
        }
    }

    @Test
    void readsPastATornEndAndPastDamage() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
            store.take(List.of(aPoint(TANK, NINE + SECOND, 2))).join();
        }
        var log = WriteLog.path(folder, 1);
        var whole = Files.readAllBytes(log);
        Files.write(log, new byte[] {0x59, 0x4C, 0x50, 0x46, 0, 9}, StandardOpenOption.APPEND);
        try (var store = open()) {
            assertThat(store.recovery()).extracting(Recovery::points, Recovery::damaged).containsExactly(2L, 6L);
        }
        whole[20] ^= 1;
        Files.write(log, whole);
        try (var store = open()) {
            assertThat(valuesOf(store)).containsExactly(2.0);
            assertThat(store.recovery().damaged()).isEqualTo(Frames.size(1));
        }
    }

    @Test
    void takesATornSegmentAwayAndReadsItsLogs() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
        }
        Files.write(folder.resolve("00000001-00000001.torn"), new byte[] {1, 2, 3});
        Files.write(folder.resolve(new SegmentName(1, 1, NINE, NINE).file()), new byte[] {1, 2, 3});
        try (var store = open()) {
            assertThat(valuesOf(store)).containsExactly(1.0);
            assertThat(store.recovery().segments()).isZero();
        }
    }

    @Test
    void readsLogsOnceThatOutlivedTheirSealing() throws Exception {
        byte[] log;
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 1), aCorrection(TANK, NINE, 2), aCorrection(TANK, NINE, 1))).join();
            log = Files.readAllBytes(WriteLog.path(folder, 1));
            store.seal();
        }
        Files.write(WriteLog.path(folder, 1), log);
        Files.deleteIfExists(folder.resolve("last-values"));
        try (var store = open()) {
            assertThat(store.said(TANK, NINE, NINE)).extracting(Reading::value).containsExactly(1.0, 2.0, 1.0);
            assertThat(store.last(TANK)).map(Reading::value).contains(1.0);
        }
    }

    @Test
    void tellsOfAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        var disk = new FullDisk(Frames.size(1) + 10);
        try (var store = PointStore.open(folder, new PointStore.Settings(clock, Retention.FOR_EVER, 1_000, disk))) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
            var refused = store.take(List.of(aPoint(TANK, NINE + SECOND, 2)));
            assertThatThrownBy(refused::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("telemetry.store.write"));
            assertThat(valuesOf(store)).containsExactly(1.0);
            disk.clear();
            store.take(List.of(aPoint(TANK, NINE + 2 * SECOND, 3))).join();
        }
        try (var store = open()) {
            assertThat(valuesOf(store)).containsExactly(1.0, 3.0);
            assertThat(store.recovery().damaged()).isZero();
        }
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        var file = Files.write(folder.resolve("file"), new byte[0]);
        assertThatThrownBy(() -> PointStore.open(file, Retention.FOR_EVER, clock))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("telemetry.store.folder"));
    }

    @Test
    void refusesAFolderThatAnotherHasOpen() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo("telemetry.store.locked"));
        }
        open().close();
    }

    @Test
    void forgetsWhatIsOlderThanItMayBeKept() throws Exception {
        var settings = new PointStore.Settings(clock, Retention.of(Duration.ofDays(30)), 1_000, LogFile::onDisk);
        try (var store = PointStore.open(folder, settings)) {
            store.take(List.of(aPoint(TANK, NINE, 1))).join();
            store.seal();
            clock.set(NINE + 31 * DAY);
            store.take(List.of(aPoint(TANK, NINE + 31 * DAY, 2))).join();
            store.seal();
            assertThat(store.said(TANK, NINE, NINE + 40 * DAY)).extracting(Reading::value).containsExactly(2.0);
        }
    }

    @Test
    void joinsManySmallSegmentsWithoutLosingAWord() throws Exception {
        try (var store = open()) {
            for (int i = 0; i < 20; i++) {
                store.take(List.of(aPoint(TANK, NINE + i * SECOND, i), aCorrection(TANK, NINE, 100 + i))).join();
                store.seal();
            }
            assertThat(store.said(TANK, NINE, NINE)).hasSize(21);
            assertThat(valuesOf(store)).hasSize(20).startsWith(119.0, 1.0);
        }
        try (var store = open()) {
            assertThat(store.recovery().segments()).isLessThan(10);
            assertThat(store.said(TANK, NINE, NINE).getLast().value()).isEqualTo(119.0);
            assertThat(valuesOf(store)).hasSize(20);
        }
    }

    @Test
    void seesEveryListBeforeItsSenderIsTold() throws Exception {
        var followed = new ArrayList<Point>();
        try (var store = open()) {
            store.follow((_, _, points) -> followed.addAll(points));
            var taken = IntStream.range(0, 500).mapToObj(i -> store.take(List.of(aPoint(TANK, NINE + i, i)))).toList();
            taken.forEach(CompletableFuture::join);
            assertThat(followed).extracting(Point::value).isEqualTo(IntStream.range(0, 500).mapToObj(i -> (double) i).toList());
        }
    }

    private PointStore open() {
        return PointStore.open(folder, Retention.FOR_EVER, clock);
    }

    private static List<Double> valuesOf(PointStore store) {
        return store.holding(TANK, NINE - DAY, NINE + DAY).stream().map(Reading::value).toList();
    }
}
