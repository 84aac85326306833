package org.yuanlian.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yuanlian.WithDatabase;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;

/// From a point to the desk, by the rules that ship.
@WithDatabase
class MonitoringIT {
    private WatchedPark park;

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
    void bringsAPressureThatIsTooHighToTheDeskAndItsEndAsWell() {
        var tank = aTank();
        say(tank, 0.6, 1.7);
        assertThat(soon(2, () -> open(tank))).containsExactly("tank-farm/pressure-high", "tank-farm/pressure-very-high");
        assertThat(park.watch().standing().running()).isTrue();
        assertThat(park.watch().standing().watches()).isPositive();
        assertThat(ended(tank)).isEmpty();
        park.say(tank, Instant.now().minusSeconds(35), 0.6);
        park.say(tank, Instant.now(), 0.6);
        assertThat(soon(1, () -> ended(tank))).contains("tank-farm/pressure-very-high");
    }

    @Test
    void watchesADeviceFromItsFirstPointThoughItWasAdmittedLater() {
        var tank = aTank();
        say(tank, 1.8);
        park.watch().look();
        assertThat(soon(1, () -> open(tank))).contains("tank-farm/pressure-very-high");
    }

    @Test
    void tellsNothingTwiceAndLosesNothingOverAnEnd() throws Exception {
        var tank = aTank();
        say(tank, 0.6, 1.7);
        soon(2, () -> open(tank));
        long derivations = derivations(tank);
        park.endWatch();
        say(tank, 0.6, 0.6, 1.9);
        var other = aTank();
        say(other, 2.0);
        park.beginWatch();
        assertThat(soon(1, () -> open(other))).contains("tank-farm/pressure-very-high");
        assertThat(park.in(() -> park.jdbc.sql("select count(*) from (select key, revision from alarm_derivation group by place, key, revision having count(*) > 1)").query(Long.class).single())).isZero();
        assertThat(derivations(tank)).isGreaterThanOrEqualTo(derivations);
    }

    @Test
    void goesOnPastAnAlarmOfADeviceThatIsInNoRegister() {
        var gone = new Alarm(
                "tank-farm", "pressure-high", 1, UUID.randomUUID().toString(), AlarmLevel.WARNING, 1_763_690_000_000L, null, 0, false, false, List.of());
        var desk = park.outlet("a journal of its own");
        desk.tell(List.of(new AlarmChange(7, null, gone, AlarmChange.Cause.LIVE, null)));
        assertThat(desk.last()).isEqualTo(7);
    }

    /// A tank with a sensor of its pressure, which is watched at once.
    private UUID aTank() {
        var sensor = park.aSensor();
        park.watch().look();
        return sensor;
    }

    private void say(UUID tank, double... pressures) {
        var at = Instant.now().minusSeconds(90);
        for (double pressure : pressures) {
            at = at.plusSeconds(10);
            park.say(tank, at, pressure);
        }
    }

    private List<String> open(UUID tank) {
        return park.in(() -> park.jdbc.sql("select distinct a.rule from alarm a join alarm_standing s on s.alarm_id = a.id where a.object = ? order by 1")
                .param(tank.toString())
                .query(String.class)
                .list());
    }

    private List<String> ended(UUID tank) {
        return park.in(() -> park.jdbc.sql("select distinct rule from alarm_derivation where object = ? and ended_at is not null").param(tank.toString()).query(String.class).list());
    }

    private long derivations(UUID tank) {
        return park.in(() -> park.jdbc.sql("select count(*) from alarm_derivation where object = ?").param(tank.toString()).query(Long.class).single());
    }

    private static List<String> soon(int many, Supplier<List<String>> question) {
        return WatchedPark.soon(question, found -> found.size() >= many);
    }
}
