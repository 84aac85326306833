package org.yuanlian.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.alarm.Derived;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;

/// Says to the desk what changed in the sequence of the rules. The number of the change is the revision, so that what is said
/// twice is known.
final class Telling {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private final Devices devices;
    private final DeclaredAlarmRules rules;

    Telling(Devices devices, DeclaredAlarmRules rules) {
        this.devices = devices;
        this.rules = rules;
    }

    List<Derived> of(List<AlarmChange> changes) {
        var told = new ArrayList<Derived>();
        var known = new HashMap<String, Optional<Device>>();
        for (var change : changes) {
            var before = change.before();
            var after = change.after();
            if (after == null || !after.held() || before != null && !before.held()) {
                known.computeIfAbsent(change.alarm().object(), this::device).ifPresent(device -> told.add(derived(device, change)));
            }
        }
        return told;
    }

    /// What nobody knows any more must not keep the others waiting.
    private Optional<Device> device(String object) {
        var found = devices.look(UUID.fromString(object));
        if (found.isEmpty()) {
            LOG.warn("monitoring.device: {} is in no register, and its alarms are not told", object);
        }
        return found;
    }

    private Derived derived(Device device, AlarmChange change) {
        var alarm = change.alarm();
        var withdrawn = change.after() == null;
        var endedAt = withdrawn ? null : alarm.endedAt();
        return new Derived(
                "%s/%s@%d %s %d".formatted(alarm.group(), alarm.rule(), alarm.version(), alarm.object(), alarm.raisedAt()),
                Math.toIntExact(change.sequence()),
                new Derived.Rule(alarm.group() + "/" + alarm.rule(), alarm.version(), source(alarm)),
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

    /// A rule that was taken out of the declarations must not keep the desk from what it raised while it stood there.
    private String source(Alarm alarm) {
        return rules.of(alarm.group(), alarm.version())
                .map(declared -> declared.header().source())
                .orElseGet(() -> "%s/%s@%d 已不在声明之中，出处不详（this rule is not declared any more）".formatted(alarm.group(), alarm.rule(), alarm.version()));
    }

    private static String name(Device device) {
        return device.name() == null ? device.identity() : device.name();
    }

    private static @Nullable BigDecimal value(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }
}
