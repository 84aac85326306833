package org.yuanlian.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yuanlian.declaration.Declared;
import org.yuanlian.device.Device;
import org.yuanlian.device.DeviceState;
import org.yuanlian.device.Series;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.replay.Allowance;
import org.yuanlian.telemetry.replay.LiveRules;
import org.yuanlian.telemetry.rule.Rule;
import org.yuanlian.telemetry.rule.RuleCompiler;
import org.yuanlian.telemetry.rule.Watch;

/// Which rules judge which devices: those for its kind, as far as it measures all that a rule reads.
final class Watchlist {
    private static final long SECOND = 1_000;
    private final List<Declared<AlarmRules>> declared;

    Watchlist(List<Declared<AlarmRules>> declared) {
        this.declared = declared;
    }

    LiveRules.Rules of(List<Device> devices, List<Series> series) {
        var numbers = new HashMap<UUID, Map<String, Integer>>();
        series.forEach(one -> numbers.computeIfAbsent(one.device(), _ -> new HashMap<>()).put(one.measure(), one.number()));
        var admitted = devices.stream().filter(device -> device.state() == DeviceState.ADMITTED).toList();
        var watches = new ArrayList<Watch>();
        for (var rules : declared) {
            var compiled = new RuleCompiler(rules).rules();
            for (var device : admitted) {
                if (device.kind() == rules.body().watches()) {
                    watches.addAll(watches(rules.body(), compiled, device, numbers.getOrDefault(device.id(), Map.of())));
                }
            }
        }
        return new LiveRules.Rules(watches, floods(), Allowance.USUAL);
    }

    private static List<Watch> watches(AlarmRules rules, List<Rule> compiled, Device device, Map<String, Integer> numbers) {
        var measures = rules.signals().stream().collect(Collectors.toMap(AlarmRules.Signal::id, AlarmRules.Signal::measured));
        return compiled.stream()
                .filter(rule -> rule.head().signals().stream().allMatch(signal -> numbers.containsKey(measures.get(signal))))
                .map(rule -> new Watch(
                        rule, device.id().toString(), rule.head().signals().stream().mapToInt(signal -> numbers.get(measures.get(signal))).toArray()))
                .toList();
    }

    private Map<String, LiveRules.Flood> floods() {
        var floods = new HashMap<String, LiveRules.Flood>();
        for (var rules : declared) {
            var flood = rules.body().flood();
            if (flood != null) {
                floods.put(rules.header().id(), new LiveRules.Flood(flood.alarms(), flood.withinSeconds() * SECOND, flood.holdsBack()));
            }
        }
        return floods;
    }
}
