package org.yuanlian.telemetry.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuanlian.telemetry.Alarm;
import org.yuanlian.telemetry.AlarmChange;

/// What is known of the alarms that were told when the judges come back.
///
/// @param told by name of the watch, the first raised first
/// @param forgottenTo by name of the watch, the last instant at which something ended that was left out
record Remembered(Map<String, List<Alarm>> told, Map<String, Long> forgottenTo) {
    static final Remembered NOTHING = new Remembered(Map.of(), Map.of());

    List<Alarm> told(String watch) {
        return told.getOrDefault(watch, List.of());
    }

    long forgottenTo(String watch) {
        return forgottenTo.getOrDefault(watch, Long.MIN_VALUE);
    }

    /// Reads the sequence once, and keeps no more of it than is needed.
    static final class Reading {
        private final Map<String, Ladder.Rung> rungs;
        private final TreeMap<Alarm.Key, Alarm> current = new TreeMap<>();
        private final Map<String, Long> forgottenTo = new HashMap<>();

        Reading(Map<String, Ladder.Rung> rungs) {
            this.rungs = rungs;
        }

        void take(AlarmChange change) {
            AlarmJournal.apply(change, current);
            var alarm = change.after();
            if (alarm != null && alarm.endedAt() != null && isSettled(alarm, alarm.endedAt())) {
                current.remove(alarm.key());
                forgottenTo.merge(alarm.watch(), alarm.endedAt(), Math::max);
            }
        }

        private boolean isSettled(Alarm alarm, long endedAt) {
            var rung = rungs.get(alarm.watch());
            return rung != null && endedAt <= rung.at();
        }

        Remembered whole() {
            var told = new HashMap<String, List<Alarm>>();
            current.values().forEach(alarm -> told.computeIfAbsent(alarm.watch(), _ -> new ArrayList<>()).add(alarm.withHeld(false)));
            return new Remembered(told, forgottenTo);
        }
    }
}
