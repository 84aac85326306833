package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.TelemetryFixtures.DAY;
import static org.yuanlian.telemetry.TelemetryFixtures.HOUR;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aCorrection;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;
import static org.yuanlian.telemetry.TelemetryFixtures.filledIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;

/// Noise and whereabouts are both forgotten after thirty days; of noise hours stay, for a hundred days.
class KeptBucketsTests {
    private static final int NOISE = 7;
    private static final int TAG = 8;

    private static final Retention DECLARED = new Retention() {
        @Override
        public IntToLongFunction now() {
            return _ -> 30 * DAY;
        }

        @Override
        public IntFunction<Condensing> condensing() {
            return series -> series == NOISE ? new Condensing(HOUR, 100 * DAY) : Condensing.NONE;
        }
    };

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);

    @Test
    void keepsHoursOfPointsThatAreGone() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            store.take(List.of(new Point(NOISE, NINE + 5 * MINUTE + 1, 999, Quality.MAINTENANCE, Origin.DEVICE), aCorrection(NOISE, NINE, 50), aPoint(TAG, NINE, 104))).join();
            forget(store);
            assertThat(store.said(NOISE, 0, Long.MAX_VALUE)).isEmpty();
            assertThat(store.kept(NOISE, NINE, NINE + DAY)).containsExactly(
                    new KeptBucket(NINE, HOUR, 60, 1, 1, 1, 59, 50 + 59 * 60 / 2.0, 50, 59), new KeptBucket(NINE + HOUR, HOUR, 60, 0, 0, 60, 119, 60 * 179 / 2.0, 60, 119));
            assertThat(store.kept(TAG, 0, Long.MAX_VALUE / 2)).as("of people nothing stays").isEmpty();
        }
        try (var store = open()) {
            assertThat(store.kept(NOISE, NINE, NINE + DAY)).hasSize(2);
        }
    }

    @Test
    void tellsATrendOfBucketsAndOfPointsTogetherAndHowFarThePointsAreGone() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            var before = store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2);
            assertThat(before.kept()).isEmpty();
            forget(store);
            var after = store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2);
            assertThat(after.buckets()).isEqualTo(before.buckets());
            assertThat(after.kept()).contains(new Trend.Kept(NINE + 2 * HOUR, HOUR));
            store.take(List.of(aPoint(NOISE, NINE + 40 * DAY, 7))).join();
            var both = store.trend(NOISE, NINE, NINE + 50 * DAY, 50);
            assertThat(both.buckets()).extracting(Trend.Bucket::count).containsExactly(120, 1);
            assertThat(store.gaps(NOISE, NINE, NINE + 40 * DAY, HOUR)).as("where points are gone nobody was silent").containsExactly(new DataGap(NINE + 2 * HOUR, NINE + 40 * DAY));
        }
    }

    @Test
    void countsNothingTwiceAndLosesNothingWhereAKillCameBetweenBucketsAndForgetting() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            store.seal();
        }
        var points = copyOf(folder);
        try (var store = open()) {
            forget(store);
        }
        // As after a kill: the buckets stand, and so do all segments with the points.
        for (var file : points) {
            Files.copy(file, folder.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try (var store = open()) {
            assertThat(store.said(NOISE, 0, Long.MAX_VALUE)).hasSize(120);
            assertThat(store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2).buckets()).extracting(Trend.Bucket::count).containsExactly(60, 60);
            forget(store);
            assertThat(store.said(NOISE, 0, Long.MAX_VALUE)).isEmpty();
            assertThat(store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2).buckets()).extracting(Trend.Bucket::count).containsExactly(60, 60);
        }
    }

    @Test
    void reckonsFromPointsWhereAKillLeftATornFileOfBuckets() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            store.seal();
        }
        var torn = Files.createDirectories(folder.resolve("buckets")).resolve(NINE / DAY + ".buckets.torn");
        Files.write(torn, new byte[] {1, 2, 3});
        try (var store = open()) {
            assertThat(torn).doesNotExist();
            assertThat(store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2).buckets()).extracting(Trend.Bucket::count).containsExactly(60, 60);
            forget(store);
            assertThat(store.trend(NOISE, NINE, NINE + 2 * HOUR - 1, 2).buckets()).extracting(Trend.Bucket::count).containsExactly(60, 60);
        }
    }

    @Test
    void fillsHoursOfWhichNothingWasKeptAndLeavesOthersAsTheyAre() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            forget(store);
            store.take(List.of(filledIn(NOISE, NINE, 1_000), filledIn(NOISE, NINE + 5 * HOUR, 5))).join();
            assertThat(store.trend(NOISE, NINE, NINE + 6 * HOUR - 1, 6).buckets()).extracting(Trend.Bucket::count).containsExactly(60, 60, 1);
            forget(store);
            assertThat(store.kept(NOISE, NINE, NINE + DAY)).extracting(KeptBucket::count).containsExactly(60, 60, 1);
            assertThat(store.kept(NOISE, NINE, NINE + DAY)).extracting(KeptBucket::max).containsExactly(59.0, 119.0, 5.0);
        }
    }

    @Test
    void forgetsBucketsInTheirTurn() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            forget(store);
            clock.set(NINE + 102 * DAY);
            store.take(List.of(aPoint(NOISE, NINE + 102 * DAY, 7))).join();
            store.forget();
            assertThat(store.kept(NOISE, NINE, NINE + DAY)).isEmpty();
        }
        try (var files = Files.list(folder.resolve("buckets"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void tellsThatAFileOfBucketsIsDamagedInsteadOfTellingNonsense() throws Exception {
        try (var store = open()) {
            takeTwoHours(store);
            forget(store);
            var file = folder.resolve("buckets").resolve(NINE / DAY + ".buckets");
            var bytes = Files.readAllBytes(file);
            bytes[14] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(() -> store.kept(NOISE, NINE, NINE + DAY)).hasMessageContaining("damaged");
        }
    }

    private void forget(PointStore store) throws InterruptedException {
        clock.set(NINE + 40 * DAY);
        store.forget();
    }

    private void takeTwoHours(PointStore store) {
        var points = new ArrayList<Point>();
        for (int minute = 0; minute < 120; minute++) {
            points.add(aPoint(NOISE, NINE + minute * MINUTE, minute));
        }
        store.take(points).join();
    }

    private static List<Path> copyOf(Path folder) throws IOException {
        var copy = Files.createTempDirectory(folder.getParent(), "before");
        var copied = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock")).toList()) {
                copied.add(Files.copy(file, copy.resolve(file.getFileName())));
            }
        }
        return copied;
    }

    private PointStore open() {
        return PointStore.open(folder, DECLARED, clock);
    }
}
