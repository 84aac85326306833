package org.yuanlian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.alarm.HeldAlarms;
import org.yuanlian.database.Home;
import org.yuanlian.device.Admission;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.device.Devices;
import org.yuanlian.device.Devices.NewDevice;
import org.yuanlian.device.Protocol;
import org.yuanlian.device.SeriesBook;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.monitoring.store.ToldAlarms;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.Origin;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;
import org.yuanlian.telemetry.store.PointStore;

/// From a point to the desk, by the rules that ship.
@WithDatabase
class MonitoringIT {
    private static final Place PARK = new Place("510112.P0007");
    private static final long PATIENCE_SECONDS = 20;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Autowired
    Watched watched;

    @Autowired
    DeclaredAlarmRules rules;

    @Autowired
    HeldAlarms held;

    @Autowired
    ToldAlarms told;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectProvider<PointStore> points;

    @Autowired
    Home home;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Ids ids;

    private Monitoring monitoring;

    @BeforeEach
    void begin() throws IOException {
        monitoring = monitoring();
        monitoring.begin();
    }

    @AfterEach
    void end() throws Exception {
        monitoring.close();
    }

    private Monitoring monitoring() {
        return new Monitoring(points, watched, rules, held, told, transactions, home, Clock.systemUTC(), ids);
    }

    @Test
    void bringsAPressureThatIsTooHighToTheDeskAndItsEndAsWell() {
        var tank = aTank();
        say(tank, 0.6, 1.7);
        assertThat(soon(2, () -> open(tank))).containsExactly("tank-farm/pressure-high", "tank-farm/pressure-very-high");
        assertThat(monitoring.standing().running()).isTrue();
        assertThat(monitoring.standing().watches()).isPositive();
        assertThat(ended(tank)).isEmpty();
        sayAt(tank, Instant.now().minusSeconds(35), 0.6);
        sayAt(tank, Instant.now(), 0.6);
        assertThat(soon(1, () -> ended(tank))).contains("tank-farm/pressure-very-high");
    }

    @Test
    void watchesADeviceFromItsFirstPointThoughItWasAdmittedLater() {
        var tank = aTank();
        say(tank, 1.8);
        monitoring.look();
        assertThat(soon(1, () -> open(tank))).contains("tank-farm/pressure-very-high");
    }

    @Test
    void tellsNothingTwiceAndLosesNothingOverAnEnd() throws Exception {
        var tank = aTank();
        say(tank, 0.6, 1.7);
        soon(2, () -> open(tank));
        long derivations = derivations(tank);
        monitoring.close();
        say(tank, 0.6, 0.6, 1.9);
        var other = aTank();
        say(other, 2.0);
        monitoring = monitoring();
        monitoring.begin();
        assertThat(soon(1, () -> open(other))).contains("tank-farm/pressure-very-high");
        assertThat(in(() -> jdbc.sql("select count(*) from (select key, revision from alarm_derivation group by place, key, revision having count(*) > 1)").query(Long.class).single())).isZero();
        assertThat(derivations(tank)).isGreaterThanOrEqualTo(derivations);
    }

    @Test
    void goesOnPastAnAlarmOfADeviceThatIsInNoRegister() {
        var gone = new Alarm(
                "tank-farm", "pressure-high", 1, UUID.randomUUID().toString(), AlarmLevel.WARNING, 1_763_690_000_000L, null, 0, false, false, List.of());
        var desk = new DeskOutlet(held, told, new Telling(devices, rules, watched::limits), "a journal of its own", new TransactionTemplate(transactions));
        desk.tell(List.of(new AlarmChange(7, null, gone, AlarmChange.Cause.LIVE, null)));
        assertThat(desk.last()).isEqualTo(7);
    }

    /// A tank with a sensor of its pressure.
    private UUID aTank() {
        var id = in(() -> {
            var identity = "tank-" + UUID.randomUUID();
            var device = devices.enrol(new NewDevice(Protocol.MQTT, identity, new Admission(PARK, "T-101", DeviceKind.SENSOR), "secret", false)).device();
            book.numbers(device, Set.of("pressure"));
            return device;
        });
        monitoring.look();
        return id;
    }

    private void say(UUID tank, double... pressures) {
        var at = Instant.now().minusSeconds(90);
        for (double pressure : pressures) {
            at = at.plusSeconds(10);
            sayAt(tank, at, pressure);
        }
    }

    private void sayAt(UUID tank, Instant at, double pressure) {
        int number = Objects.requireNonNull(in(() -> book.numbers(tank, Set.of())).get("pressure"));
        points.getObject().take(List.of(new Point(number, at.toEpochMilli(), pressure, Quality.GOOD, Origin.DEVICE))).join();
    }

    private List<String> open(UUID tank) {
        return in(() -> jdbc.sql("select distinct a.rule from alarm a join alarm_standing s on s.alarm_id = a.id where a.object = ? order by 1")
                .param(tank.toString())
                .query(String.class)
                .list());
    }

    private List<String> ended(UUID tank) {
        return in(() -> jdbc.sql("select distinct rule from alarm_derivation where object = ? and ended_at is not null").param(tank.toString()).query(String.class).list());
    }

    private long derivations(UUID tank) {
        return in(() -> jdbc.sql("select count(*) from alarm_derivation where object = ?").param(tank.toString()).query(Long.class).single());
    }

    private <T> T in(Supplier<T> question) {
        return Caller.system("test").get(() -> new TransactionTemplate(transactions).execute(_ -> question.get()));
    }

    /// What is there as soon as there are so many, or after a while.
    private static List<String> soon(int many, Supplier<List<String>> question) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var found = question.get();
        while (found.size() < many && System.nanoTime() < patience) {
            Thread.onSpinWait();
            found = question.get();
        }
        return found;
    }
}
