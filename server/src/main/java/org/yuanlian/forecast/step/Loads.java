package org.yuanlian.forecast.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuanlian.process.Leg;

/// How many steps each department had in hand when a day began.
public final class Loads {
    private final Map<String, TreeMap<LocalDate, Integer>> totals = new HashMap<>();
    private final int every;

    /// @param every one case in so many is among the rounds
    public Loads(List<Leg> legs, int every) {
        this.every = every;
        var changes = new HashMap<String, TreeMap<LocalDate, Integer>>();
        for (var leg : legs) {
            var own = changes.computeIfAbsent(leg.step().task().department(), _ -> new TreeMap<>());
            var received = leg.step().receivedOn();
            if (received != null) {
                own.merge(received.plusDays(1), 1, Integer::sum);
                var left = leg.dropped() == null ? leg.step().endedOn() : leg.dropped();
                if (left != null) {
                    own.merge(left.plusDays(1), -1, Integer::sum);
                }
            }
        }
        changes.forEach((department, own) -> totals.put(department, summed(own)));
    }

    private static TreeMap<LocalDate, Integer> summed(TreeMap<LocalDate, Integer> changes) {
        var totals = new TreeMap<LocalDate, Integer>();
        var sum = 0;
        for (var change : changes.entrySet()) {
            sum += change.getValue();
            totals.put(change.getKey(), sum);
        }
        return totals;
    }

    public long of(String department, LocalDate day) {
        var own = totals.get(department);
        var last = own == null ? null : own.floorEntry(day);
        return last == null ? 0 : (long) last.getValue() * every;
    }
}
