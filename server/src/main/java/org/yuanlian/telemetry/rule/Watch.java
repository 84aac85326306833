package org.yuanlian.telemetry.rule;

import java.util.Arrays;
import org.yuanlian.telemetry.Alarm;

/// One version of a rule on one object.
///
/// @param series the number of each signal's series, in the order of the rule's signals
public record Watch(Rule rule, String object, int[] series) {
    public Watch {
        if (series.length != rule.head().signals().size()) {
            throw new IllegalArgumentException("%s needs the series of %s, and has %s"
                    .formatted(rule.head().id(), rule.head().signals(), Arrays.toString(series)));
        }
    }

    /// What it is called in a snapshot, and by its alarms.
    public String name() {
        var head = rule.head();
        return Alarm.watch(head.group(), head.id(), head.version(), object);
    }

    /// Which signals a series is; most often one.
    public boolean reads(int number) {
        for (int one : series) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }
}
