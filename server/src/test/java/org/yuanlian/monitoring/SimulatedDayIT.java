package org.yuanlian.monitoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.asset.LimitSpans;
import org.yuanlian.device.Attendance;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Doorkeeper;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.simulation.Cast;
import org.yuanlian.simulation.EnrolledCast;
import org.yuanlian.simulation.Simulation;
import org.yuanlian.simulation.Tally;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Outlet;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.TelemetryFixtures.SetClock;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.port.PortSettings;
import org.yuanlian.telemetry.port.Ports;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.store.PointStore;
import org.yuanlian.telemetry.store.Retention;

/// A whole day of a park with people, vehicles, monitors, sensors and everything that goes wrong with them, over the real
/// sockets, by the rules that ship.
@WithDatabase
class SimulatedDayIT {
    private static final Duration DAY = Duration.ofDays(1);
    /// So that a day is over in some seconds.
    private static final double SPEED = 8_640;
    private static final Simulation.Play PLAY = new Simulation.Play(18, 20_261_123, DAY, SPEED, 0.01, false);
    private static final int SHUFFLED_INTO = 12;

    @TempDir
    Path folder;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Autowired
    Doorkeeper doorkeeper;

    @Autowired
    Attendance attendance;

    @Autowired
    DeclaredAlarmRules declared;

    @Test
    void givesTheSameAlarmsLiveInOrderAndShuffled() throws Exception {
        var cast = Cast.all().subList(0, PLAY.devices());
        var rules = Caller.system("test").get(() -> {
            cast.forEach(this::introduce);
            return new Watchlist(declared.all()).of(devices.all(), book.all(), new LimitSpans(List.of(), List.of()));
        });
        var said = Collections.synchronizedList(new ArrayList<Point>());
        var park = new HurriedClock();
        List<String> live;
        try (var judged = new Judged("live", rules, park)) {
            play(points -> {
                said.addAll(points);
                return judged.store.take(points);
            }, park);
            park.stop();
            live = judged.alarms();
        }
        var end = park.millis();

        assertThat(said).hasSizeGreaterThan(100_000);
        assertThat(live.stream().collect(groupingBy(alarm -> alarm.split(",")[0])).keySet())
                .containsExactlyInAnyOrder("feeder", "gate", "hazmat-vehicle", "outlet-monitor", "tank-farm", "worn-tag");

        var inOrder = new ArrayList<>(said);
        inOrder.sort(Comparator.comparingLong(Point::at));
        assertThat(replayed("ordered", rules, batches(inOrder, inOrder.size() / 1_000), end, true)).isEqualTo(live);

        var shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(PLAY.seed()));
        assertThat(replayed("shuffled", rules, batches(shuffled, shuffled.size() / SHUFFLED_INTO), end, false)).isEqualTo(live);
    }

    private void introduce(Cast.Role role) {
        book.numbers(EnrolledCast.enrolled(role, devices).id(), switch (role.kind()) {
            case MONITOR -> Set.of("a21026-Rtd", "a21002-Rtd", "a34013-Rtd");
            case VEHICLE -> Set.of("lon", "lat", "altitude", "speed", "direction", "alarm", "status", "mileage");
            case SENSOR -> Set.of("temperature", "pressure", "level");
            case TAG -> Set.of("lon", "lat");
            case METER -> Set.of("activePower", "current", "voltage");
            case COUNTER -> Set.of("peopleIn", "peopleOut", "vehiclesIn", "vehiclesOut");
        });
    }

    private void play(Intake intake, Clock park) {
        var settings = new PortSettings("127.0.0.1", 0, -1, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
        try (var ports = new Ports(settings, intake, doorkeeper, book, attendance, park)) {
            ports.open();
            var at = ports.ports().stream().collect(toMap(Ports.Port::protocol, Ports.Port::port));
            var address = new Simulation.Address(
                    Objects.requireNonNull(at.get(Protocol.MQTT)), Objects.requireNonNull(at.get(Protocol.HJ212)), Objects.requireNonNull(at.get(Protocol.JT808)));
            new Simulation(Clock.systemUTC()).play(PLAY, address, new Tally());
        }
    }

    private List<String> replayed(String name, LiveRules.Rules rules, List<List<Point>> batches, long end, boolean asTimePasses) throws Exception {
        var clock = new SetClock(asTimePasses ? batches.getFirst().getFirst().at() : end);
        try (var judged = new Judged(name, rules, clock)) {
            for (var batch : batches) {
                if (asTimePasses) {
                    clock.set(batch.getLast().at());
                }
                judged.store.take(batch).join();
            }
            clock.set(end);
            return judged.alarms();
        }
    }

    private static List<List<Point>> batches(List<Point> points, int size) {
        var batches = new ArrayList<List<Point>>();
        for (var from = 0; from < points.size(); from += size) {
            batches.add(List.copyOf(points.subList(from, Math.min(points.size(), from + size))));
        }
        return batches;
    }

    /// A store and the judges that follow it.
    private final class Judged implements AutoCloseable {
        private static final int NOBODYS = 1_000_000;
        private final PointStore store;
        private final LiveRules live;
        private final Clock clock;

        Judged(String name, LiveRules.Rules rules, Clock clock) {
            this.clock = clock;
            store = PointStore.open(folder.resolve(name).resolve("points"), Retention.FOR_EVER, clock);
            live = LiveRules.open(folder.resolve(name).resolve("alarms"), rules, store, new Deaf(), clock);
        }

        /// All of the day, once it is over: a point that no rule reads brings the judges up to now.
        List<String> alarms() throws InterruptedException {
            store.take(List.of(aPoint(NOBODYS, clock.millis(), 0))).join();
            live.awaitJudged();
            assertThat(live.isBehind()).isFalse();
            return live.alarms().stream().sorted(Comparator.comparing(Alarm::key)).map(Alarm::toString).map(SimulatedDayIT::groupFirst).toList();
        }

        @Override
        public void close() throws IOException {
            store.close();
            live.close();
        }
    }

    private static String groupFirst(String alarm) {
        return alarm.replaceFirst("^Alarm\\[group=", "");
    }

    /// A desk that is told by nobody.
    private static final class Deaf implements Outlet {
        private long last;

        @Override
        public synchronized long last() {
            return last;
        }

        @Override
        public synchronized void tell(List<AlarmChange> changes) {
            last = changes.getLast().sequence();
        }
    }

    /// The time of the park, which runs faster than ours to the end of its day, and stands an hour later once it is stopped.
    private static final class HurriedClock extends Clock {
        private final long beganAt = System.nanoTime();
        private final Instant dayBeganAt = Instant.now().plusNanos((long) (DAY.toNanos() / SPEED)).minus(DAY).truncatedTo(ChronoUnit.MILLIS);
        private volatile boolean isOver;

        void stop() {
            isOver = true;
        }

        @Override
        public Instant instant() {
            var passed = Duration.ofNanos((long) ((System.nanoTime() - beganAt) * SPEED));
            return isOver ? dayBeganAt.plus(DAY).plus(Duration.ofHours(1)) : dayBeganAt.plus(passed.compareTo(DAY) < 0 ? passed : DAY);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
