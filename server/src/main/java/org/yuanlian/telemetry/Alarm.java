package org.yuanlian.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AlarmLevel;

/// Something that was wrong with one object for a time, by one version of a rule. A function of the points alone.
///
/// @param group the declaration that the rule stands in
/// @param object what is watched, as the register names it
/// @param raisedAt by the clocks of the devices, as all instants here
/// @param endedAt null while it lasts
/// @param repeats how often it came back before it had ended
/// @param chattering whether it came so often of late that it ends only after a long quiet
/// @param held whether it is held back since too many came at once
/// @param evidence the last point of every signal when it was raised
public record Alarm(
        String group,
        String rule,
        int version,
        String object,
        AlarmLevel level,
        long raisedAt,
        @Nullable Long endedAt,
        int repeats,
        boolean chattering,
        boolean held,
        List<AlarmPoint> evidence) {

    /// What makes it this alarm and no other: rule, object, and when it was raised.
    public record Key(String group, String rule, int version, String object, long raisedAt) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = Long.compare(raisedAt, other.raisedAt);
            return order != 0 ? order : toString().compareTo(other.toString());
        }
    }

    public Key key() {
        return new Key(group, rule, version, object, raisedAt);
    }

    /// The name of what watched, by which rule on which object.
    public String watch() {
        return watch(group, rule, version, object);
    }

    public static String watch(String group, String rule, int version, String object) {
        return group + "/" + rule + "@" + version + " " + object;
    }

    public Alarm withHeld(boolean now) {
        return new Alarm(group, rule, version, object, level, raisedAt, endedAt, repeats, chattering, now, evidence);
    }
}
