package org.yuanlian.telemetry.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange.Cause;
import org.yuanlian.telemetry.Point;

/// An alarm that is other than it was told.
record Difference(@Nullable Alarm before, @Nullable Alarm after, Cause cause, @Nullable Point point) {

    /// @param before by when they were raised, as `after`
    static void between(List<Alarm> before, List<Alarm> after, Cause cause, @Nullable Point point, List<Difference> to) {
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            long then = i < before.size() ? before.get(i).raisedAt() : Long.MAX_VALUE;
            long now = j < after.size() ? after.get(j).raisedAt() : Long.MAX_VALUE;
            if (then < now) {
                to.add(new Difference(before.get(i++), null, cause, point));
            } else if (now < then) {
                to.add(new Difference(null, after.get(j++), cause, point));
            } else {
                var old = before.get(i++);
                var fresh = after.get(j++);
                if (!old.equals(fresh)) {
                    to.add(new Difference(old, fresh, cause, point));
                }
            }
        }
    }
}
