package org.yuanlian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.monitoring.WatchedPark.soon;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yuanlian.WithDatabase;
import org.yuanlian.asset.Asset.Description;
import org.yuanlian.asset.AssetChanged;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Assets;
import org.yuanlian.asset.Limits;
import org.yuanlian.asset.Shape;
import org.yuanlian.asset.Watching;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;

/// One tank is judged by limits of its own.
@WithDatabase
class LimitsIT {
    private static final String RULE = "tank-farm/pressure-very-high";
    @Autowired
    Assets assets;

    @Autowired
    Watching watching;

    @Autowired
    Limits limits;

    private WatchedPark park;

    /// Once that an alarm lasted or lasts, as the desk knows it now.
    private record Occurred(Instant raisedAt, boolean ended, boolean withdrawn, String source) {}

    @BeforeEach
    void begin(@Autowired AutowireCapableBeanFactory beans) throws IOException {
        park = beans.createBean(WatchedPark.class);
        park.beginWatch();
    }

    @AfterEach
    void end() throws Exception {
        park.endWatch();
    }

    @Test
    void raiseAnAlarmOfOneTankWhereOthersHaveNone() {
        var tank = park.aSensor();
        var other = park.aSensor();
        limited(tank, "1.2", "储罐 T-101 设计文件");
        park.watch().look();
        say(tank, Instant.now(), 1.3);
        say(other, Instant.now(), 1.3);
        assertThat(soon(() -> of(tank), all -> !all.isEmpty())).singleElement().satisfies(one -> assertThat(one.source()).contains("1.2", "储罐 T-101 设计文件"));
        say(other, Instant.now(), 1.7);
        assertThat(soon(() -> of(other), all -> !all.isEmpty())).singleElement().satisfies(one -> assertThat(one.source()).doesNotContain("单独限值"));
    }

    @Test
    void leaveWhatWasJudgedBeforeThemAsItWasJudged() {
        var tank = park.aSensor();
        park.watch().look();
        var before = Instant.now().minusSeconds(120);
        say(tank, before, 1.3);
        say(tank, before.plusSeconds(30), 1.7);
        say(tank, before.plusSeconds(60), 1.3);
        soon(() -> of(tank), all -> !all.isEmpty() && all.getFirst().ended());
        var judged = of(tank);
        limited(tank, "1.2", "设计文件");
        park.watch().look();
        say(tank, Instant.now(), 1.3);
        assertThat(soon(() -> of(tank), all -> all.size() > 1)).hasSize(2).startsWith(judged.getFirst());
    }

    @Test
    void endTheAlarmThatNoLongerHoldsWhenTheyAreRaisedAndSayNothingTwiceAfterARestart() throws Exception {
        var tank = park.aSensor();
        var asset = limited(tank, "1.2", "设计文件");
        park.watch().look();
        say(tank, Instant.now(), 1.3);
        soon(() -> of(tank), all -> !all.isEmpty());
        set(asset, "1.5", "复核后的设计文件");
        park.watch().look();
        say(tank, Instant.now(), 1.4);
        assertThat(soon(() -> of(tank), all -> all.getFirst().ended())).singleElement().satisfies(one -> assertThat(one.ended()).isTrue());
        var derived = derivations(tank);
        park.endWatch();
        park.beginWatch();
        say(tank, Instant.now(), 1.55);
        assertThat(soon(() -> of(tank), all -> all.size() > 1)).hasSize(2).last().satisfies(one -> assertThat(one.source()).contains("复核后的设计文件"));
        assertThat(derivations(tank)).isEqualTo(derived + 1);
    }

    @Test
    void areWatchedSoonAfterTheyAreSetWithoutALook() {
        var tank = park.aSensor();
        limited(tank, "1.2", "设计文件");
        var at = Instant.now();
        park.watch().on(new AssetChanged(tank));
        say(tank, at.plusMillis(5), 1.3);
        assertThat(soon(() -> of(tank), all -> !all.isEmpty())).isNotEmpty();
    }

    @Test
    void doNotHinderTheDeskWhereARuleWasTakenOutOfTheDeclarations() {
        var tank = park.aSensor();
        var alarm = new Alarm(
                "tank-farm", "pressure-very-high", 99, tank.toString(), AlarmLevel.ALARM, Instant.now().toEpochMilli(), null, 0, false, false, List.of());
        var desk = park.outlet("a journal of a rule that is gone");
        desk.tell(List.of(new AlarmChange(3, null, alarm, AlarmChange.Cause.LIVE, null)));
        assertThat(desk.last()).isEqualTo(3);
        assertThat(of(tank)).singleElement().satisfies(one -> assertThat(one.source()).contains("pressure-very-high@99"));
    }

    private UUID limited(UUID sensor, String limit, String source) {
        var asset = park.in(() -> {
            var point = new Shape(Shape.Type.POINT, List.of(new Shape.Corner(104.265, 30.56)));
            var code = UUID.randomUUID().toString().substring(0, 8);
            var id = assets.register(WatchedPark.PLACE, new Description(AssetKind.TANK, code, "（演示）储罐", null, null, point, null), true);
            watching.assign(id, Set.of(sensor), null);
            return id;
        });
        set(asset, limit, source);
        return asset;
    }

    private void set(UUID asset, String limit, String source) {
        park.in(() -> {
            limits.set(asset, List.of(new Limits.Wanted(RULE, new BigDecimal(limit), null, source, null)));
            return asset;
        });
    }

    /// A moment after it, since limits hold for what comes after them.
    private void say(UUID sensor, Instant at, double pressure) {
        park.say(sensor, at.plusMillis(1), pressure);
    }

    private List<Occurred> of(UUID sensor) {
        return park.in(() -> park.jdbc.sql(
                        """
                        select * from (select distinct on (key) * from alarm_derivation where object = ? and rule = ? order by key, revision desc) last
                        where not withdrawn order by raised_at""")
                .params(sensor.toString(), RULE)
                .query((row, _) -> new Occurred(
                        row.getTimestamp("raised_at").toInstant(), row.getTimestamp("ended_at") != null, row.getBoolean("withdrawn"), row.getString("rule_source")))
                .list());
    }

    private long derivations(UUID sensor) {
        return park.in(() -> park.jdbc.sql("select count(*) from alarm_derivation where object = ? and rule = ?").params(sensor.toString(), RULE).query(Long.class).single());
    }
}
