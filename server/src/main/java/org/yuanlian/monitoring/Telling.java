package org.yuanlian.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.alarm.Derived;
import org.yuanlian.alarm.Told;
import org.yuanlian.asset.Limit;
import org.yuanlian.asset.LimitSpans;
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
    private final Supplier<LimitSpans> limits;

    /// @param limits as they are recorded now
    Telling(Devices devices, DeclaredAlarmRules rules, Supplier<LimitSpans> limits) {
        this.devices = devices;
        this.rules = rules;
        this.limits = limits;
    }

    List<Told> of(List<AlarmChange> changes) {
        var told = new ArrayList<Told>();
        var known = new HashMap<String, Optional<Device>>();
        for (var change : changes) {
            known.computeIfAbsent(change.alarm().object(), this::device)
                    .ifPresent(device -> told.add(new Told(derived(device, change), change.alarm().held())));
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
        var judged = JudgedRule.named(alarm.rule());
        var rule = alarm.group() + "/" + judged.id();
        return new Derived(
                "%s/%s@%d %s %d".formatted(alarm.group(), alarm.rule(), alarm.version(), alarm.object(), alarm.raisedAt()),
                Math.toIntExact(change.sequence()),
                new Derived.Rule(rule, alarm.version(), own(device, rule, judged).map(Telling::source).orElseGet(() -> source(alarm))),
                alarm.level(),
                device.place(),
                new Derived.Watched(alarm.object(), device.called()),
                Instant.ofEpochMilli(alarm.raisedAt()),
                endedAt == null ? null : Instant.ofEpochMilli(endedAt),
                withdrawn,
                alarm.evidence().stream()
                        .map(point -> new Derived.Point(point.signal(), Instant.ofEpochMilli(point.at()), value(point.value())))
                        .toList(),
                List.of(),
                device.demo());
    }

    /// The limit of the thing that the device watched, if it was that one which raised the alarm. The declared limit raises most,
    /// and for those nothing is asked.
    private Optional<Limit> own(Device device, String rule, JudgedRule judged) {
        if (judged.from() == null) {
            return Optional.empty();
        }
        return limits.get().of(device.id(), rule).stream()
                .filter(span -> span.from().equals(judged.from()))
                .flatMap(span -> Stream.ofNullable(span.limit()))
                .findFirst();
    }

    private static String source(Limit own) {
        var limit = Objects.requireNonNull(own.limit(), own.rule()).toPlainString();
        return "单独限值 %s%s：%s".formatted(limit, own.clearAt() == null ? "" : "（解除 " + own.clearAt().toPlainString() + "）", own.source());
    }

    /// A rule that was taken out of the declarations must not keep the desk from what it raised while it stood there.
    private String source(Alarm alarm) {
        return rules.of(alarm.group(), alarm.version())
                .map(declared -> declared.header().source())
                .orElseGet(() -> "%s/%s@%d 已不在声明之中，出处不详（this rule is not declared any more）".formatted(alarm.group(), JudgedRule.named(alarm.rule()).id(), alarm.version()));
    }

    private static @Nullable BigDecimal value(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }
}
