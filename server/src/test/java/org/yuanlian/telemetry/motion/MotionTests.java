package org.yuanlian.telemetry.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.MINUTE;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.SECOND;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Mover;
import org.yuanlian.kernel.Place;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

class MotionTests {
    private static final Mover LORRY = mover(1);
    private static final Mover TAG = mover(3);

    @TempDir
    Path folder;

    private PointStore store;
    private Motion motion;

    @BeforeEach
    void open() {
        store = PointStore.open(folder, Retention.FOR_EVER, new SetClock(NINE));
        motion = new Motion(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void tellsWhereEachWasLastAtAMoment() throws Exception {
        drive(LORRY, 0, 30);
        store.seal();
        drive(LORRY, 30, 60);
        drive(TAG, 0, 5);
        var all = List.of(LORRY, TAG);
        assertThat(motion.at(all, NINE, NINE + 305 * SECOND)).containsEntry(LORRY.device(), new Position(NINE + 300 * SECOND, 104.03, 30.6))
                .containsEntry(TAG.device(), new Position(NINE + 40 * SECOND, 104.004, 30.6));
        assertThat(motion.at(all, NINE + 5 * MINUTE, NINE + 6 * MINUTE)).containsOnlyKeys(LORRY.device());
        assertThat(motion.now(all, NINE + 9 * MINUTE)).containsOnlyKeys(LORRY.device())
                .containsEntry(LORRY.device(), new Position(NINE + 590 * SECOND, 104.059, 30.6));
    }

    @Test
    void leavesAThingWhereItWasWhenTheFixIsLost() {
        drive(LORRY, 0, 3);
        say(LORRY, NINE + 30 * SECOND, 0, Quality.DISTURBED);
        assertThat(motion.now(List.of(LORRY), NINE)).containsEntry(LORRY.device(), new Position(NINE + 20 * SECOND, 104.002, 30.6));
        assertThat(track(NINE + MINUTE, SECOND).at()).containsExactly(0, 10, 10);
    }

    @Test
    void tellsAWayInDifferencesThatAddUpToWhatWasSaid() {
        drive(LORRY, 0, 7);
        var track = track(NINE + MINUTE, 20 * SECOND);
        assertThat(track.at()).containsExactly(0, 20, 20, 20);
        assertThat(track.lon()).containsExactly(104_000_000, 2_000, 2_000, 2_000);
        assertThat(track.lat()).containsExactly(30_600_000, 0, 0, 0);
    }

    private Track track(long to, long stepMillis) {
        return Objects.requireNonNull(motion.between(List.of(LORRY, TAG), NINE, to, stepMillis).get(LORRY.device()));
    }

    /// A thousandth of a degree eastward every ten seconds.
    private void drive(Mover mover, int from, int until) {
        for (int i = from; i < until; i++) {
            say(mover, NINE + i * 10 * SECOND, 104 + i / 1_000.0, Quality.GOOD);
        }
    }

    private void say(Mover mover, long at, double longitude, Quality quality) {
        var points = new ArrayList<Point>();
        points.add(new Point(mover.longitude(), at, longitude, quality, Origin.DEVICE));
        points.add(new Point(mover.latitude(), at, 30.6, quality, Origin.DEVICE));
        store.take(points).join();
    }

    private static Mover mover(int series) {
        return new Mover(new UUID(0, series), new Place("510112.P0007"), "川A%05d".formatted(series), DeviceKind.VEHICLE, false, series, series + 1);
    }
}
