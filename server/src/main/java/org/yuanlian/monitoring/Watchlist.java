package org.yuanlian.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuanlian.asset.LimitSpan;
import org.yuanlian.asset.LimitSpans;
import org.yuanlian.declaration.Declared;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.SoleLimit;
import org.yuanlian.telemetry.replay.Allowance;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.RuleCompiler;
import org.yuanlian.telemetry.rule.Watch;

/// Which rules judge which devices: those for its kind, as far as it measures all that a rule reads, each with the limits of
/// the thing that the device watches.
final class Watchlist {
    private static final long SECOND = 1_000;
    private final List<Compiled> all;

    private record Compiled(Declared<AlarmRules> declared, RuleCompiler compiler, List<Rule> rules) {
        AlarmRules body() {
            return declared.body();
        }

        String id(AlarmRules.Declared rule) {
            return declared.header().id() + "/" + rule.id();
        }
    }

    Watchlist(List<Declared<AlarmRules>> declared) {
        this.all = declared.stream().map(Watchlist::compiled).toList();
    }

    private static Compiled compiled(Declared<AlarmRules> declared) {
        var compiler = new RuleCompiler(declared);
        return new Compiled(declared, compiler, compiler.rules());
    }

    LiveRules.Rules of(List<Device> devices, List<Series> series, LimitSpans limits) {
        var numbers = new HashMap<UUID, Map<String, Integer>>();
        series.forEach(one -> numbers.computeIfAbsent(one.device(), _ -> new HashMap<>()).put(one.measure(), one.number()));
        var admitted = devices.stream().filter(device -> device.state() == DeviceState.ADMITTED).toList();
        var watches = new ArrayList<Watch>();
        for (var compiled : all) {
            for (var device : admitted) {
                if (device.kind() == compiled.body().watches()) {
                    watches.addAll(watches(compiled, device, numbers.getOrDefault(device.id(), Map.of()), limits));
                }
            }
        }
        var areas = admitted.stream().collect(Collectors.toMap(device -> device.id().toString(), device -> device.place().key()));
        return new LiveRules.Rules(watches, floods(), areas, Allowance.USUAL);
    }

    private static List<Watch> watches(Compiled compiled, Device device, Map<String, Integer> numbers, LimitSpans limits) {
        var measures = compiled.body().signals().stream().collect(Collectors.toMap(AlarmRules.Signal::id, AlarmRules.Signal::measured));
        var watches = new ArrayList<Watch>();
        for (int i = 0; i < compiled.rules().size(); i++) {
            var rule = compiled.rules().get(i);
            if (rule.head().signals().stream().allMatch(signal -> numbers.containsKey(measures.get(signal)))) {
                var series = rule.head().signals().stream().mapToInt(signal -> Objects.requireNonNull(numbers.get(measures.get(signal)))).toArray();
                inForce(compiled, i, limits.of(device.id(), compiled.id(compiled.body().rules().get(i))))
                        .forEach(one -> watches.add(new Watch(one, device.id().toString(), series)));
            }
        }
        return watches;
    }

    /// The rule as it is declared, or one for each span of time in which it has another limit.
    private static Stream<Rule> inForce(Compiled compiled, int number, List<LimitSpan> spans) {
        return spans.size() == 1 && spans.getFirst().limit() == null ? Stream.of(compiled.rules().get(number))
                : spans.stream().map(span -> limited(compiled, compiled.body().rules().get(number), span)).filter(rule -> rule.head().from() < rule.head().to());
    }

    private static Rule limited(Compiled compiled, AlarmRules.Declared rule, LimitSpan span) {
        var begins = span.from().equals(Instant.MIN) ? null : span.from();
        var limit = span.limit();
        var when = limit == null || limit.limit() == null ? rule.when() : SoleLimit.replaced(rule.when(), limit.limit(), limit.clearAt());
        var judged = new AlarmRules.Declared(
                new JudgedRule(rule.id(), begins).name(), rule.title(), rule.level(), rule.believes(), when, rule.staleAfterSeconds(), rule.raiseAfterSeconds(),
                rule.endAfterSeconds(), rule.chatter());
        return compiled.compiler().rule(
                judged, begins == null ? Long.MIN_VALUE : begins.toEpochMilli(), span.to().equals(Instant.MAX) ? Long.MAX_VALUE : span.to().toEpochMilli());
    }

    private Map<String, LiveRules.Flood> floods() {
        var floods = new HashMap<String, LiveRules.Flood>();
        for (var compiled : all) {
            var flood = compiled.body().flood();
            if (flood != null) {
                floods.put(compiled.declared().header().id(), new LiveRules.Flood(flood.alarms(), flood.withinSeconds() * SECOND, flood.holdsBack()));
            }
        }
        return floods;
    }
}
