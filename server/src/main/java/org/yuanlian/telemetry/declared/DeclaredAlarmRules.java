package org.yuanlian.telemetry.declared;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanlian.declaration.Declarations;
import org.yuanlian.declaration.Declared;
import org.yuanlian.device.DeviceKind;

/// All versions of all rules of alarms; each is in force on its days, by the clocks of the devices.
@Component
public class DeclaredAlarmRules {
    private static final String FOLDER = "alarms/";
    private final List<Declared<AlarmRules>> all;

    DeclaredAlarmRules(Declarations declarations) {
        this.all = declarations.names(FOLDER).stream()
                .flatMap(name -> declarations.versions(name, AlarmRules.class).versions().stream())
                .toList();
    }

    public List<Declared<AlarmRules>> all() {
        return all;
    }

    /// Nothing where the version is not declared any more.
    public Optional<Declared<AlarmRules>> of(String group, int version) {
        return all.stream().filter(one -> one.header().id().equals(group) && one.header().version() == version).findFirst();
    }

    /// The latest version of a rule, as alarms name it: `tank-farm/pressure-high`.
    public Optional<Found> latest(String id) {
        return all.stream()
                .flatMap(group -> group.body().rules().stream().map(rule -> new Found(group, rule)))
                .filter(found -> found.id().equals(id))
                .reduce((one, other) -> one.version() > other.version() ? one : other);
    }

    /// What the rules for a kind of device call a measure, and in which unit they judge it; the latest version says it.
    public Optional<AlarmRules.Signal> signal(DeviceKind kind, String measure) {
        return all.stream()
                .filter(group -> group.body().watches() == kind)
                .sorted(Comparator.comparingInt((Declared<AlarmRules> group) -> group.header().version()).reversed())
                .flatMap(group -> group.body().signals().stream())
                .filter(signal -> signal.measured().equals(measure))
                .findFirst();
    }

    /// A rule with the group in which it is declared.
    public record Found(Declared<AlarmRules> group, AlarmRules.Declared rule) {
        public String id() {
            return group.header().id() + "/" + rule.id();
        }

        public int version() {
            return group.header().version();
        }
    }
}
