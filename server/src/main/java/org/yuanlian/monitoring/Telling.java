package org.yuanlian.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.alarm.Derived;
import org.yuanlian.device.Device;
import org.yuanlian.device.Devices;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;

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
        for (var change : changes) {
            var before = change.before();
            var after = change.after();
            if (after == null || !after.held() || before != null && !before.held()) {
                device(change.alarm()).ifPresent(device -> told.add(derived(device, change)));
            }
        }
        return told;
    }

    /// What nobody knows any more must not keep the others waiting.
    private Optional<Device> device(Alarm alarm) {
        try {
            return Optional.of(devices.find(UUID.fromString(alarm.object())));
        } catch (Refusal refusal) {
            LOG.warn("monitoring.device: {} is in no register, and its alarm {} is not told", alarm.object(), alarm.key());
            return Optional.empty();
        }
    }

    private Derived derived(Device device, AlarmChange change) {
        var alarm = change.alarm();
        var withdrawn = change.after() == null;
        var endedAt = withdrawn ? null : alarm.endedAt();
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
