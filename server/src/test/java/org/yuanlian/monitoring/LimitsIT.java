package org.yuanlian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
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
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.asset.AssetChanged;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.Shape;
import org.yuanlian.asset.Watching;
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

/// One tank is judged by limits of its own.
@WithDatabase
class LimitsIT {
    private static final Place PARK = new Place("510112.P0007");
    private static final String RULE = "tank-farm/pressure-very-high";
    private static final long PATIENCE_SECONDS = 20;

    @Autowired
    Watched watched;

    @Autowired
    Devices devices;

    @Autowired
    SeriesBook book;

    @Autowired
    Assets assets;

    @Autowired
    Watching watching;

    @Autowired
    Limits limits;

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

    /// Once that an alarm lasted or lasts, as the desk knows it now.
    private record Occurred(Instant raisedAt, boolean ended, boolean withdrawn, String source) {}

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
    void raiseAnAlarmOfOneTankWhereOthersHaveNone() {
        var tank = aSensor();
        var other = aSensor();
        limited(tank, "1.2", "储罐 T-101 设计文件");
        monitoring.look();
        say(tank, Instant.now(), 1.3);
        say(other, Instant.now(), 1.3);
        assertThat(soon(() -> of(tank), all -> !all.isEmpty())).singleElement().satisfies(one -> assertThat(one.source()).contains("1.2", "储罐 T-101 设计文件"));
        say(other, Instant.now(), 1.7);
        assertThat(soon(() -> of(other), all -> !all.isEmpty())).singleElement().satisfies(one -> assertThat(one.source()).doesNotContain("单独限值"));
    }

    @Test
    void leaveWhatWasJudgedBeforeThemAsItWasJudged() {
        var tank = aSensor();
        monitoring.look();
        var before = Instant.now().minusSeconds(120);
        say(tank, before, 1.3);
        say(tank, before.plusSeconds(30), 1.7);
        say(tank, before.plusSeconds(60), 1.3);
        soon(() -> of(tank), all -> !all.isEmpty() && all.getFirst().ended());
        var judged = of(tank);
        limited(tank, "1.2", "设计文件");
        monitoring.look();
        say(tank, Instant.now(), 1.3);
        assertThat(soon(() -> of(tank), all -> all.size() > 1)).hasSize(2).startsWith(judged.getFirst());
    }

    @Test
    void endTheAlarmThatNoLongerHoldsWhenTheyAreRaisedAndSayNothingTwiceAfterARestart() throws Exception {
        var tank = aSensor();
        var asset = limited(tank, "1.2", "设计文件");
        monitoring.look();
        say(tank, Instant.now(), 1.3);
        soon(() -> of(tank), all -> !all.isEmpty());
        set(asset, "1.5", "复核后的设计文件");
        monitoring.look();
        say(tank, Instant.now(), 1.4);
        assertThat(soon(() -> of(tank), all -> all.getFirst().ended())).singleElement().satisfies(one -> assertThat(one.ended()).isTrue());
        var derived = derivations(tank);
        monitoring.close();
        monitoring = monitoring();
        monitoring.begin();
        say(tank, Instant.now(), 1.55);
        assertThat(soon(() -> of(tank), all -> all.size() > 1)).hasSize(2).last().satisfies(one -> assertThat(one.source()).contains("复核后的设计文件"));
        assertThat(derivations(tank)).isEqualTo(derived + 1);
    }

    @Test
    void areWatchedSoonAfterTheyAreSetWithoutALook() {
        var tank = aSensor();
        limited(tank, "1.2", "设计文件");
        var at = Instant.now();
        monitoring.on(new AssetChanged(tank));
        say(tank, at.plusMillis(5), 1.3);
        assertThat(soon(() -> of(tank), all -> !all.isEmpty())).isNotEmpty();
    }

    @Test
    void doNotHinderTheDeskWhereARuleWasTakenOutOfTheDeclarations() {
        var tank = aSensor();
        var alarm = new Alarm(
                "tank-farm", "pressure-very-high", 99, tank.toString(), AlarmLevel.ALARM, Instant.now().toEpochMilli(), null, 0, false, false, List.of());
        var desk = new DeskOutlet(
                held, told, new Telling(devices, rules, watched::limits), "a journal of a rule that is gone", new TransactionTemplate(transactions));
        desk.tell(List.of(new AlarmChange(3, null, alarm, AlarmChange.Cause.LIVE, null)));
        assertThat(desk.last()).isEqualTo(3);
        assertThat(of(tank)).singleElement().satisfies(one -> assertThat(one.source()).contains("pressure-very-high@99"));
    }

    private UUID aSensor() {
        return in(() -> {
            var identity = "limit-" + UUID.randomUUID();
            var device = devices.enrol(new NewDevice(Protocol.MQTT, identity, new Admission(PARK, "T-101 压力", DeviceKind.SENSOR), "secret", false)).device();
            book.numbers(device, Set.of("pressure"));
            return device;
        });
    }

    private UUID limited(UUID sensor, String limit, String source) {
        var asset = in(() -> {
            var point = new Shape(Shape.Type.POINT, List.of(new Shape.Corner(104.265, 30.56)));
            var code = UUID.randomUUID().toString().substring(0, 8);
            var id = assets.register(PARK, new Description(AssetKind.TANK, code, "（演示）储罐", null, null, point, null), true);
            watching.assign(id, Set.of(sensor), null);
            return id;
        });
        set(asset, limit, source);
        return asset;
    }

    private void set(UUID asset, String limit, String source) {
        in(() -> {
            limits.set(asset, List.of(new Limits.Wanted(RULE, new BigDecimal(limit), null, source, null)));
            return asset;
        });
    }

    private void say(UUID sensor, Instant at, double pressure) {
        int number = Objects.requireNonNull(in(() -> book.numbers(sensor, Set.of())).get("pressure"));
        points.getObject().take(List.of(new Point(number, at.toEpochMilli() + 1, pressure, Quality.GOOD, Origin.DEVICE))).join();
    }

    private List<Occurred> of(UUID sensor) {
        return in(() -> jdbc.sql(
                        """
                        select * from (select distinct on (key) * from alarm_derivation where object = ? and rule = ? order by key, revision desc) last
                        where not withdrawn order by raised_at""")
                .params(sensor.toString(), RULE)
                .query((row, _) -> new Occurred(
                        row.getTimestamp("raised_at").toInstant(), row.getTimestamp("ended_at") != null, row.getBoolean("withdrawn"), row.getString("rule_source")))
                .list());
    }

    private long derivations(UUID sensor) {
        return in(() -> jdbc.sql("select count(*) from alarm_derivation where object = ? and rule = ?").params(sensor.toString(), RULE).query(Long.class).single());
    }

    private <T> T in(Supplier<T> question) {
        return Caller.system("test").get(() -> new TransactionTemplate(transactions).execute(_ -> question.get()));
    }

    private static <T> List<T> soon(Supplier<List<T>> question, Predicate<List<T>> enough) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var found = question.get();
        while (!enough.test(found) && System.nanoTime() < patience) {
            Thread.onSpinWait();
            found = question.get();
        }
        return found;
    }
}
