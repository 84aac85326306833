package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.DAY;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aCorrection;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;

/// Where people were is kept for thirty days, the pressure of a tank for good, both in the same files.
class ForgettingTests {
    private static final int TANK = 7;
    private static final int TAG = 8;
    private static final Retention DECLARED = () -> series -> series == TAG ? 30 * DAY : Retention.GOOD;

    @TempDir
    Path folder;

    private final SetClock clock = new SetClock(NINE);

    @Test
    void forgetsOneSeriesOfASegmentAndLeavesTheOtherWhole() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TANK, NINE, 1), aPoint(TAG, NINE, 104), aPoint(TAG, NINE + 20 * DAY, 105))).join();
            store.take(List.of(aCorrection(TANK, NINE, 1.5))).join();
            store.seal();
            clock.set(NINE + 40 * DAY);
            store.forget();
            assertThat(store.said(TAG, 0, Long.MAX_VALUE)).extracting(Reading::value).containsExactly(105.0);
            assertThat(store.said(TANK, 0, Long.MAX_VALUE)).extracting(Reading::value).containsExactly(1.0, 1.5);
        }
        try (var store = open()) {
            assertThat(store.said(TAG, 0, Long.MAX_VALUE)).extracting(Reading::value).containsExactly(105.0);
            assertThat(store.said(TANK, 0, Long.MAX_VALUE)).extracting(Reading::value).containsExactly(1.0, 1.5);
        }
    }

    @Test
    void forgetsWhatWasNeverSealedAndLastValuesToo() throws Exception {
        try (var store = open()) {
            store.take(List.of(aPoint(TAG, NINE, 104.0625))).join();
            clock.set(NINE + 40 * DAY);
            store.forget();
            assertThat(store.said(TAG, 0, Long.MAX_VALUE)).isEmpty();
            assertThat(store.last(TAG)).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tsfile") || name.endsWith(".torn"));
        }
        try (var store = open()) {
            assertThat(store.last(TAG)).isEmpty();
        }
    }

    @Test
    void writesASegmentAnewOnceADayAtMost() throws Exception {
        try (var store = open()) {
            for (int hour = 0; hour < 48; hour++) {
                store.take(List.of(aPoint(TAG, NINE + hour * DAY / 24, hour))).join();
            }
            store.seal();
            clock.set(NINE + 31 * DAY);
            store.forget();
            var kept = store.said(TAG, 0, Long.MAX_VALUE).size();
            clock.set(NINE + 31 * DAY + DAY / 4);
            store.forget();
            assertThat(store.said(TAG, 0, Long.MAX_VALUE)).hasSize(kept).hasSizeLessThan(48);
        }
    }

    private PointStore open() {
        return PointStore.open(folder, DECLARED, clock);
    }
}
