package org.yuanlian.telemetry.rule;

import java.time.DayOfWeek;
import java.util.Set;

/// Certain hours of certain days, by the clock of China, which is never put forward.
final class Hours extends Condition {
    private static final long OFFSET = 8 * 3_600_000L;
    private static final long DAY = 24 * 3_600_000L;
    private static final int THURSDAY = 3;
    private final Set<DayOfWeek> days;
    private final long from;
    private final long to;

    /// @param from milliseconds after midnight
    /// @param to the same; not after `from` where the hours run past midnight, and then the day is that on which they begin
    Hours(Set<DayOfWeek> days, long from, long to) {
        this.days = Set.copyOf(days);
        this.from = from;
        this.to = to;
    }

    @Override
    Verdict judge(long[] state, long at) {
        long local = at + OFFSET;
        long day = Math.floorDiv(local, DAY);
        long hour = Math.floorMod(local, DAY);
        if (from < to) {
            return Verdict.of(hour >= from && hour < to && isOn(day));
        }
        return Verdict.of((hour >= from && isOn(day)) || (hour < to && isOn(day - 1)));
    }

    private boolean isOn(long day) {
        return days.contains(DayOfWeek.of((int) Math.floorMod(day + THURSDAY, 7) + 1));
    }

    @Override
    long due(long[] state, long at) {
        long midnight = Math.floorDiv(at + OFFSET, DAY) * DAY - OFFSET;
        return Math.min(next(midnight + from, at), next(midnight + to, at));
    }

    private static long next(long moment, long at) {
        return moment > at ? moment : moment + DAY;
    }
}
