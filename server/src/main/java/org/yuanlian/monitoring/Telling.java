package org.yuanlian.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Derived;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;

/// Says to the desk what changed in the sequence of the rules. The number of the change is the revision, so that what is said
/// twice is known.
final class Telling {
    private final Devices devices;
    private final DeclaredAlarmRules rules;

    Telling(Devices devices, DeclaredAlarmRules rules) {
        this.devices = devices;
        this.rules = rules;
    }

    List<Derived> of(List<AlarmChange> changes) {
        var told = new ArrayList<Derived>();
        for (var change : changes) {
            var before = change.before();
            var after = change.after();
            if (after == null) {
                told.add(derived(change.alarm(), change, true, null));
            } else if (!after.held() || before != null && !before.held()) {
                told.add(derived(after, change, false, after.endedAt()));
            }
        }
        return told;
    }

    private Derived derived(Alarm alarm, AlarmChange change, boolean withdrawn, @Nullable Long endedAt) {
        var device = devices.find(UUID.fromString(alarm.object()));
        var header = rules.of(alarm.group(), alarm.version()).header();
        return new Derived(
                "%s/%s@%d %s %d".formatted(alarm.group(), alarm.rule(), alarm.version(), alarm.object(), alarm.raisedAt()),
                Math.toIntExact(change.sequence()),
                new Derived.Rule(alarm.group() + "/" + alarm.rule(), alarm.version(), header.source()),
                alarm.level(),
                device.place(),
                new Derived.Watched(alarm.object(), name(device)),
                Instant.ofEpochMilli(alarm.raisedAt()),
                endedAt == null ? null : Instant.ofEpochMilli(endedAt),
                withdrawn,
                alarm.evidence().stream()
                        .map(point -> new Derived.Point(point.signal(), Instant.ofEpochMilli(point.at()), value(point.value())))
                        .toList(),
                List.of(),
                device.demo());
    }

    private static String name(Device device) {
        return device.name() == null ? device.identity() : device.name();
    }

    private static @Nullable BigDecimal value(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }
}
