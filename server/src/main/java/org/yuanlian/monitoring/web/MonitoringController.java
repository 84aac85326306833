package org.yuanlian.monitoring.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.declaration.Text;
import org.yuanlian.device.DeviceKind;
import org.yuanlian.kernel.AlarmLevel;

import org.yuanlian.monitoring.Monitoring;
import org.yuanlian.telemetry.declared.AlarmRules;
import org.yuanlian.telemetry.declared.DeclaredAlarmRules;

/// What is watched, and by which rules.
@RestController
@RequestMapping("/api/monitoring")
final class MonitoringController {
    private final Monitoring monitoring;
    private final DeclaredAlarmRules rules;

    MonitoringController(Monitoring monitoring, DeclaredAlarmRules rules) {
        this.monitoring = monitoring;
        this.rules = rules;
    }

    /// What a rule reads.
    ///
    /// @param id as the evidence of an alarm names it
    /// @param measure as the device says it
    record RuleSignal(String id, String measure, Text title, String unit) {}

    /// @param id as an alarm names its rule
    /// @param signals of the whole group of rules
    record RuleCard(
            String id, int version, Text title, Text group, AlarmLevel level, DeviceKind watches, String source, boolean verified,
            List<RuleSignal> signals) {}

    @GetMapping
    Monitoring.Standing standing() {
        return monitoring.standing();
    }

    @GetMapping("/rules")
    List<RuleCard> rules() {
        return rules.all().stream()
                .flatMap(declared -> declared.body().rules().stream().map(rule -> new RuleCard(
                        declared.header().id() + "/" + rule.id(), declared.header().version(), rule.title(), declared.header().title(), rule.level(),
                        declared.body().watches(), declared.header().source(), declared.header().verified(), signals(declared.body()))))
                .toList();
    }

    private static List<RuleSignal> signals(AlarmRules rules) {
        return rules.signals().stream().map(one -> new RuleSignal(one.id(), one.measured(), one.title(), one.unit())).toList();
    }
}
