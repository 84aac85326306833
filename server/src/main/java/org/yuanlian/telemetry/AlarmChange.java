package org.yuanlian.telemetry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One step of the sequence that alarms are told in. Old and new stand in it both, so that nothing that was told is lost.
///
/// @param sequence counted from 1 without a gap, and the same for ever
/// @param before what was told before, null when nothing
/// @param after what holds now, null when it holds no more
/// @param point what made the difference, null for the course of time
public record AlarmChange(
        long sequence, @Nullable Alarm before, @Nullable Alarm after, Cause cause, @Nullable Point point) {

    /// Why alarms change.
    public enum Cause {
        /// A point came in its order, or time went on.
        LIVE,
        /// A point came out of its order, within the time that is allowed for it.
        DISORDER,
        /// A point came later than is allowed for.
        LATE,
        /// A person put a point right.
        CORRECTION,
        /// Too many alarms came at once, or no longer.
        FLOOD,
        /// It was found when the server came back.
        RESTART
    }

    public enum Kind {
        RAISED,
        ENDED,
        /// It is told otherwise than before.
        REVISED,
        /// It never was, as is known now.
        WITHDRAWN
    }

    public AlarmChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has something before or after it");
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.RAISED;
        }
        if (after == null) {
            return Kind.WITHDRAWN;
        }
        boolean ends = before.endedAt() == null && after.endedAt() != null && before.held() == after.held();
        return ends ? Kind.ENDED : Kind.REVISED;
    }

    public Alarm alarm() {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
