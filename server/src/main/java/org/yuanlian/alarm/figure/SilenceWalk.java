package org.yuanlian.alarm.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm;
import org.yuanlian.alarm.Alarm.Silenced;
import org.yuanlian.alarm.AlarmEvent;
import org.yuanlian.alarm.AlarmEvent.Person;
import org.yuanlian.alarm.AlarmHandling;
import org.yuanlian.alarm.Happening.LiftSilence;
import org.yuanlian.alarm.Happening.Silence;
import org.yuanlian.alarm.machine.Course;
import org.yuanlian.alarm.machine.Recalled;
import org.yuanlian.kernel.AlarmLevel;

/// Follows one alarm from event to event, and the silences that were asked for it.
final class SilenceWalk {
    private final List<Silencing> all = new ArrayList<>();
    private Alarm alarm;
    private @Nullable Silenced asked;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant roseAt;
    private @Nullable AlarmLevel roseTo;
    private Duration silent = Duration.ZERO;

    private SilenceWalk(Alarm begun) {
        this.alarm = begun;
    }

    /// @param events of one alarm from the first on
    /// @param known the instant up to which something is known
    static List<Silencing> of(AlarmHandling rules, Alarm begun, List<AlarmEvent> events, Instant known) {
        var walk = new SilenceWalk(begun);
        var occurrences = new Recalled();
        events.forEach(event -> walk.follow(Course.after(rules, walk.alarm, occurrences, event), event));
        walk.stand(known);
        return walk.all;
    }

    private void follow(Alarm after, AlarmEvent event) {
        pass(event.at());
        var now = after.silenced();
        if (event.what() instanceof Silence) {
            end(SilenceEnd.REPLACED, event.at(), event.by());
            begin(Objects.requireNonNull(now));
        } else if (now == null) {
            end(event.what() instanceof LiftSilence ? SilenceEnd.LIFTED : SilenceEnd.CLOSED, event.at(), event.by());
        } else {
            if (asked != null && asked.second() == null && now.second() != null) {
                confirmedAt = event.at();
            }
            asked = now;
            if (roseAt == null && after.level().compareTo(now.level()) > 0 && event.at().isBefore(now.until())) {
                roseAt = event.at();
                roseTo = after.level();
            }
        }
        alarm = after;
    }

    private void begin(Silenced silenced) {
        asked = silenced;
        confirmedAt = null;
        roseAt = null;
        roseTo = null;
        silent = Duration.ZERO;
    }

    /// Since the last event the alarm stood as it did, and was silent or not.
    private void pass(Instant to) {
        if (asked != null && asked.holds(alarm.lastAt(), alarm.level())) {
            var last = to.isBefore(asked.until()) ? to : asked.until();
            silent = silent.plus(Duration.between(alarm.lastAt(), last));
        }
    }

    /// What had run out before is not ended once more.
    private void end(SilenceEnd how, Instant at, Person by) {
        if (asked != null && at.isBefore(asked.until())) {
            tell(asked, how, at, by);
        } else if (asked != null) {
            tell(asked, awaits(asked) ? SilenceEnd.UNCONFIRMED : SilenceEnd.RAN_OUT, asked.until(), null);
        }
        asked = null;
    }

    private void stand(Instant known) {
        if (asked == null) {
            return;
        }
        pass(known);
        if (known.isBefore(asked.until())) {
            tell(asked, awaits(asked) ? SilenceEnd.WAITING : SilenceEnd.LASTING, null, null);
        } else {
            tell(asked, awaits(asked) ? SilenceEnd.UNCONFIRMED : SilenceEnd.RAN_OUT, asked.until(), null);
        }
    }

    private static boolean awaits(Silenced asked) {
        return asked.needsSecond() && asked.second() == null;
    }

    private void tell(Silenced one, SilenceEnd end, @Nullable Instant endedAt, @Nullable Person endedBy) {
        all.add(new Silencing(
                alarm.id(), alarm.concern(), one.level(), one.by(), one.reason(), one.at(), one.until(), one.needsSecond(), one.second(), confirmedAt,
                end, endedAt, endedBy, silent.toSeconds(), roseAt, roseTo));
    }
}
