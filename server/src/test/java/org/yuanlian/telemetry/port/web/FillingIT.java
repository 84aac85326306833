package org.yuanlian.telemetry.port.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.device.Admission;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.Series;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.socket.Desk;
import org.yuanlian.telemetry.port.socket.Speaker;
import org.yuanlian.telemetry.port.wire.PointSheet;
import org.yuanlian.telemetry.port.wire.Reading;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// Files of more points than are handed on at once.
@WithDatabase
class FillingIT {
    private static final long NINE = Instant.parse("2026-03-02T01:00:00Z").toEpochMilli();
    private static final int MANY = 120_000;
    private final List<Integer> groups = new ArrayList<>();

    @TempDir
    Path folder;

    @Autowired
    Devices devices;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    SeriesBook book;

    @Autowired
    Attendance attendance;

    @Autowired
    Clock clock;

    private Speaker tank;

    @BeforeEach
    void enrol() {
        var wanted = new NewDevice(Protocol.MQTT, "T" + UUID.randomUUID(), new Admission(new Place("510112.P0007"), "罐", DeviceKind.SENSOR), "secret", false);
        tank = Caller.system("test").get(() -> new Speaker(devices.enrol(wanted).device(), wanted.identity()));
    }

    @Test
    void handsOnPartByPartWhatIsNotKnownYet() throws Exception {
        try (var store = PointStore.open(folder, Retention.FOR_EVER, clock)) {
            var desk = desk(points -> {
                groups.add(points.size());
                return store.take(points);
            });
            assertThat(filled(desk, store, readings(0, MANY))).isEqualTo(new Filled(MANY, MANY, 0, 0, 0));
            assertThat(groups).containsExactly(50_000, 50_000, 20_000);
            groups.clear();
            assertThat(filled(desk, store, readings(10, MANY + 10))).isEqualTo(new Filled(MANY, 10, MANY - 10, 0, 0));
            assertThat(groups).containsExactly(10);
            assertThat(store.said(series().getFirst().number(), NINE, Long.MAX_VALUE)).hasSize(MANY + 10).isSortedAccordingTo((one, other) -> Long.compare(one.at(), other.at()));
        }
    }

    @Test
    void tellsHowMuchOfAFileIsThereWhereTheDiskFillsUp() throws Exception {
        try (var store = PointStore.open(folder, Retention.FOR_EVER, clock)) {
            var desk = desk(points -> {
                groups.add(points.size());
                return groups.size() < 3 ? store.take(points) : CompletableFuture.failedFuture(new IllegalStateException("The disk is full"));
            });
            assertThatThrownBy(() -> filled(desk, store, readings(0, MANY))).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                    .extracting(problem -> problem.code() + " " + problem.value()).containsExactly("port.file.partly 100000"));
            assertThat(store.said(series().getFirst().number(), NINE, Long.MAX_VALUE)).hasSize(100_000);
        }
    }

    private Desk desk(Intake intake) {
        return new Desk(intake, doorkeeper, book, attendance, clock, Runnable::run);
    }

    private Filled filled(Desk desk, PointStore store, List<Reading> readings) {
        var filling = new Filling(new PointSheet(readings, 0), Origin.BACKFILL);
        var before = filling.compared(series(), store);
        filling.handOn(desk, tank);
        return before;
    }

    private List<Series> series() {
        return Caller.system("test").get(() -> book.of(tank.device()));
    }

    /// The latest first, as some loggers write them.
    private static List<Reading> readings(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> new Reading("level", NINE + 1_000L * (to - 1 - at + from), (to - 1 - at + from) / 10.0, Quality.GOOD))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
