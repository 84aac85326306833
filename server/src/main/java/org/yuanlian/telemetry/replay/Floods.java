package org.yuanlian.telemetry.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;
import org.yuanlian.telemetry.AlarmChange.Cause;

/// Holds alarms of one group back while too many come at once. Whether one is held follows from the alarms that were raised
/// before it alone, so it is the same however they were found out.
///
/// What was raised long ago is forgotten, and recalled where something of that time is found out after all.
final class Floods {
    static final long KEPT_MILLIS = Duration.ofDays(31).toMillis();
    private static final int MANY = 4_096;
    private final int most;
    private final long within;
    private final List<AlarmLevel> holdsBack;
    private final TreeMap<Alarm.Key, Alarm> alarms = new TreeMap<>();
    private final Supplier<Collection<Alarm>> told;
    private long forgottenTo = Long.MIN_VALUE;

    /// @param told what holds of all that was told of this group and area
    /// @param most so many alarms within `within` milliseconds before an alarm hold it back
    Floods(Supplier<Collection<Alarm>> told, int most, long within, List<AlarmLevel> holdsBack) {
        this.told = told;
        this.most = most;
        this.within = within;
        this.holdsBack = List.copyOf(holdsBack);
    }

    /// Comes back with what was told, step by step.
    void restore(AlarmChange change) {
        AlarmJournal.apply(change, alarms);
        forget();
    }

    private void forget() {
        if (alarms.size() > MANY) {
            long before = alarms.lastKey().raisedAt() - KEPT_MILLIS;
            while (alarms.firstKey().raisedAt() < before) {
                alarms.pollFirstEntry();
                forgottenTo = before;
            }
        }
    }

    /// Also where only those before it are forgotten, by which it may be held.
    private boolean isForgotten(Difference difference) {
        var alarm = difference.after() != null ? difference.after() : Objects.requireNonNull(difference.before());
        return forgottenTo != Long.MIN_VALUE && alarm.raisedAt() - within < forgottenTo;
    }

    private void recall() {
        told.get().stream().filter(alarm -> alarm.raisedAt() < forgottenTo).forEach(alarm -> alarms.putIfAbsent(alarm.key(), alarm));
        forgottenTo = Long.MIN_VALUE;
    }

    /// Says of each difference whether the alarm is held, and what else is held or let go by it.
    List<Difference> of(List<Difference> differences) {
        if (differences.stream().anyMatch(this::isForgotten)) {
            recall();
        }
        var found = found(differences);
        forget();
        return found;
    }

    private List<Difference> found(List<Difference> differences) {
        var told = new ArrayList<Difference>();
        var shifted = new TreeMap<Alarm.Key, Difference>();
        for (var difference : differences) {
            var before = difference.before() == null ? null : alarms.remove(difference.before().key());
            var after = difference.after();
            if (after != null) {
                alarms.put(after.key(), after);
            }
            told.add(new Difference(before, after, difference.cause(), difference.point()));
            if (before == null || after == null) {
                var key = (after != null ? after : Objects.requireNonNull(before)).key();
                shifted.put(key, difference);
            }
        }
        told.replaceAll(this::withHeld);
        shifted.forEach((key, difference) -> tellOthers(key, difference, told));
        return told;
    }

    private Difference withHeld(Difference difference) {
        var after = difference.after();
        if (after == null) {
            return difference;
        }
        var held = after.withHeld(isHeld(after));
        alarms.put(held.key(), held);
        return new Difference(difference.before(), held, difference.cause(), difference.point());
    }

    private void tellOthers(Alarm.Key shifted, Difference because, List<Difference> told) {
        for (var entry : List.copyOf(alarms.tailMap(shifted, false).entrySet())) {
            if (entry.getKey().raisedAt() > shifted.raisedAt() + within) {
                return;
            }
            var alarm = entry.getValue();
            var now = alarm.withHeld(isHeld(alarm));
            if (now.held() != alarm.held()) {
                alarms.put(entry.getKey(), now);
                told.add(new Difference(alarm, now, Cause.FLOOD, because.point()));
            }
        }
    }

    private boolean isHeld(Alarm alarm) {
        if (!holdsBack.contains(alarm.level())) {
            return false;
        }
        int before = 0;
        for (Map.Entry<Alarm.Key, Alarm> earlier : alarms.headMap(alarm.key(), false).descendingMap().entrySet()) {
            if (earlier.getKey().raisedAt() < alarm.raisedAt() - within) {
                return false;
            }
            if (++before >= most) {
                return true;
            }
        }
        return false;
    }
}
