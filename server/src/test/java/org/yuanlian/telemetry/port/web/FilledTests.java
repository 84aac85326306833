package org.yuanlian.telemetry.port.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;
import static org.yuanlian.telemetry.TelemetryFixtures.filledIn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.port.wire.Reading;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

class FilledTests {
    private static final Series TEMPERATURE = new Series(7, new UUID(0, 1), "temperature", null, null);

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsNewFromWhatIsKnownAndWhatStandsBesideSomethingElse() throws Exception {
        try (var store = PointStore.open(folder, Retention.FOR_EVER, new SetClock(NINE))) {
            store.take(List.of(aPoint(7, NINE, 20), filledIn(7, NINE + MINUTE, 21))).join();
            var file = List.of(
                    reading("temperature", NINE, 25), reading("temperature", NINE + MINUTE, 21), reading("temperature", NINE + 2 * MINUTE, 22),
                    reading("pressure", NINE, 0.4));
            var unknown = new ArrayList<Reading>();
            assertThat(Filled.compared(file, Origin.BACKFILL, List.of(TEMPERATURE), store, unknown::add)).isEqualTo(new Filled(4, 2, 1, 1, 0));
            assertThat(unknown).extracting(Reading::value).containsExactlyInAnyOrder(25.0, 22.0, 0.4);
            assertThat(Filled.compared(file, Origin.CORRECTION, List.of(TEMPERATURE), store, _ -> {})).isEqualTo(new Filled(4, 2, 0, 2, 0));
        }
    }

    @Test
    void countsAsKnownWhatHoldsAlreadyWhoeverSaidIt() throws Exception {
        try (var store = PointStore.open(folder, Retention.FOR_EVER, new SetClock(NINE))) {
            store.take(List.of(aPoint(7, NINE, 20), filledIn(7, NINE, 30))).join();
            var same = List.of(reading("temperature", NINE, 20));
            assertThat(Filled.compared(same, Origin.BACKFILL, List.of(TEMPERATURE), store, _ -> {})).isEqualTo(new Filled(1, 0, 1, 0, 0));
            assertThat(Filled.compared(same, Origin.CORRECTION, List.of(TEMPERATURE), store, _ -> {})).isEqualTo(new Filled(1, 0, 0, 1, 0));
        }
    }

    private static Reading reading(String measure, long at, double value) {
        return new Reading(measure, at, value, Quality.GOOD);
    }
}
