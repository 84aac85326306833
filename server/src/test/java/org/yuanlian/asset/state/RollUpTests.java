package org.yuanlian.asset.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.alarm.Occurring;
import org.yuanlian.asset.Asset;
import org.yuanlian.asset.AssetKind;
import org.yuanlian.asset.Shape;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

class RollUpTests {
    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private final Asset firm = asset("E-1", null);
    private final Asset plant = asset("P-1", firm.id());
    private final Asset tank = asset("T-1", plant.id());
    private final Asset other = asset("T-2", plant.id());
    private final UUID sensor = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final Map<UUID, List<UUID>> devices = new HashMap<>(Map.of(tank.id(), List.of(sensor), other.id(), List.of(second)));
    private final Map<UUID, Hearing> heard = new HashMap<>(Map.of(sensor, heardBefore(30), second, heardBefore(30)));
    private final Map<UUID, List<Occurring>> alarms = new HashMap<>();

    @Test
    void isNormalWhereAllSpeakAndNothingIsWrong() {
        assertThat(of(firm)).isEqualTo(new Standing(AssetState.NORMAL, null, List.of()));
    }

    @Test
    void takesTheGravestAlarmOfAllPartsWithTheOldestOfThoseFirst() {
        alarms.put(sensor, List.of(alarm(sensor, AlarmLevel.WARNING, 600), alarm(sensor, AlarmLevel.ALARM, 60)));
        alarms.put(second, List.of(alarm(second, AlarmLevel.ALARM, 300), alarm(second, AlarmLevel.REMINDER, 900)));
        var standing = of(firm);
        assertThat(standing.state()).isEqualTo(AssetState.ALARM);
        assertThat(standing.since()).isEqualTo(NINE.minusSeconds(300));
        assertThat(standing.reasons()).extracting(Reason::asset).containsExactly(other.id(), tank.id(), tank.id(), other.id());
        assertThat(of(tank).since()).isEqualTo(NINE.minusSeconds(60));
    }

    @Test
    void isSilentOnlyWhereNoDeviceSpeaksAndTellsThoseThatDoNot() {
        heard.put(sensor, heardBefore(121));
        assertThat(of(tank)).isEqualTo(new Standing(
                AssetState.SILENT, NINE.minusSeconds(1), List.of(new Reason.Silent(tank.id(), sensor, NINE.minusSeconds(121), 120))));
        assertThat(of(plant).state()).isEqualTo(AssetState.NORMAL);
        assertThat(of(plant).reasons()).singleElement().isInstanceOf(Reason.Silent.class);
        heard.put(second, heardBefore(500));
        assertThat(of(plant)).satisfies(standing -> {
            assertThat(standing.state()).isEqualTo(AssetState.SILENT);
            assertThat(standing.since()).isEqualTo(NINE.minusSeconds(1));
        });
    }

    @Test
    void isSilentWithoutABeginningWhereADeviceNeverSpoke() {
        heard.remove(sensor);
        assertThat(of(tank).state()).isEqualTo(AssetState.SILENT);
        assertThat(of(tank).since()).isNull();
    }

    @Test
    void speaksAtTheVeryEndOfItsPatience() {
        heard.put(sensor, heardBefore(120));
        assertThat(of(tank).state()).isEqualTo(AssetState.NORMAL);
    }

    @Test
    void putsAnAlarmBeforeASilence() {
        heard.put(sensor, heardBefore(4_000));
        alarms.put(sensor, List.of(alarm(sensor, AlarmLevel.REMINDER, 60)));
        assertThat(of(tank).state()).isEqualTo(AssetState.REMINDER);
        assertThat(of(tank).reasons()).hasSize(2);
    }

    @Test
    void doesNotStandInAlarmForWhatWasVerifiedAsFalseAndTellsItLast() {
        alarms.put(sensor, List.of(found(alarm(sensor, AlarmLevel.ALARM, 600))));
        assertThat(of(tank).state()).isEqualTo(AssetState.NORMAL);
        assertThat(of(tank).since()).isNull();
        assertThat(of(firm).reasons()).singleElement().isInstanceOf(Reason.Raised.class);
        alarms.put(second, List.of(alarm(second, AlarmLevel.REMINDER, 60)));
        assertThat(of(firm).state()).isEqualTo(AssetState.REMINDER);
        assertThat(of(firm).reasons()).extracting(Reason::asset).containsExactly(other.id(), tank.id());
        heard.put(sensor, heardBefore(4_000));
        assertThat(of(tank).state()).isEqualTo(AssetState.SILENT);
    }

    @Test
    void isUnwatchedWhereNeitherItNorAPartHasADevice() {
        devices.clear();
        assertThat(of(firm)).isEqualTo(new Standing(AssetState.UNWATCHED, null, List.of()));
    }

    private Standing of(Asset asset) {
        return new RollUp(NINE, List.of(firm, plant, tank, other), devices, alarms, heard).of(asset.id());
    }

    private static Hearing heardBefore(long seconds) {
        return new Hearing(NINE.minusSeconds(seconds), 120);
    }

    private static Occurring alarm(UUID device, AlarmLevel level, long seconds) {
        return new Occurring(UUID.randomUUID(), "tank-farm/pressure-high", 1, "演示", level, device.toString(), NINE.minusSeconds(seconds), false);
    }

    private static Occurring found(Occurring alarm) {
        return new Occurring(alarm.alarm(), alarm.rule(), alarm.version(), alarm.source(), alarm.level(), alarm.object(), alarm.raisedAt(), true);
    }

    private static Asset asset(String code, @Nullable UUID parent) {
        var shape = new Shape(Shape.Type.POINT, List.of(new Shape.Corner(104.265, 30.56)));
        return new Asset(
                UUID.randomUUID(), new Place("510112.P0007"), new Asset.Description(AssetKind.TANK, code, code, parent, null, shape, null), true, NINE, null);
    }
}
