package org.yuanlian.telemetry.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.rule.Watch;

/// One alarm of a watch while it is derived.
record Episode(long raisedAt, @Nullable Long endedAt, int repeats, boolean chattering, List<AlarmPoint> evidence) {

    Episode ended(long at, int times) {
        return new Episode(raisedAt, at, times, chattering, evidence);
    }

    /// As it was known at an instant.
    Episode asOf(long at) {
        return endedAt != null && endedAt > at ? new Episode(raisedAt, null, 0, chattering, evidence) : this;
    }

    Alarm alarm(Watch watch) {
        var head = watch.rule().head();
        return new Alarm(
                head.group(), head.id(), head.version(), watch.object(), head.level(), raisedAt, endedAt, repeats, chattering, false, evidence);
    }

    static Episode of(Alarm alarm) {
        return new Episode(alarm.raisedAt(), alarm.endedAt(), alarm.repeats(), alarm.chattering(), alarm.evidence());
    }
}
