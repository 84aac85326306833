package org.yuanlian.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// How long projects wait, after Kaplan and Meier: who still waits, or was given up, counts among those
/// who had not got on for as long as they were watched. Left out, they would make young years look fast.
public final class WaitingTimes {
    /// A product of fractions may miss a half by the last digits of a double.
    private static final double ROUNDING = 1e-9;
    private final int[] days;
    private final double[] share;
    private final int[] tally = new int[Outcome.values().length];
    private final int longest;

    /// What became of a wait.
    public enum Outcome {
        REACHED,
        WAITING,
        LEFT
    }

    public record Wait(int days, Outcome outcome) {}

    private WaitingTimes(List<Wait> ordered) {
        var atRisk = ordered.size();
        var distinct = (int) ordered.stream().mapToInt(Wait::days).distinct().count();
        days = new int[distinct];
        share = new double[distinct];
        var still = 1.0;
        var next = 0;
        for (int i = 0; i < distinct; i++) {
            days[i] = ordered.get(next).days();
            var reached = 0;
            var before = next;
            for (; next < ordered.size() && ordered.get(next).days() == days[i]; next++) {
                var outcome = ordered.get(next).outcome();
                tally[outcome.ordinal()]++;
                reached += outcome == Outcome.REACHED ? 1 : 0;
            }
            still = still * (atRisk - reached) / atRisk;
            share[i] = still;
            atRisk -= next - before;
        }
        longest = ordered.isEmpty() ? 0 : ordered.getLast().days();
    }

    public static WaitingTimes of(List<Wait> waits) {
        return new WaitingTimes(waits.stream().sorted(Comparator.comparingInt(Wait::days)).toList());
    }

    public Quartiles quartiles() {
        return new Quartiles(
                reached(), tally[Outcome.WAITING.ordinal()], tally[Outcome.LEFT.ordinal()],
                within(0.75), within(0.5), within(0.25), longest);
    }

    public int reached() {
        return tally[Outcome.REACHED.ordinal()];
    }

    /// How many more days half of those take that have waited so long already.
    ///
    /// @return null where none has been watched that took longer, or where more than a half never got on
    public @Nullable Integer remaining(long elapsedDays) {
        var passed = first(i -> days[i] > elapsedDays);
        var still = passed == 0 ? 1.0 : share[passed - 1];
        if (still <= ROUNDING) {
            return null;
        }
        var half = Math.max(passed, first(i -> share[i] <= still / 2 + ROUNDING));
        return half == days.length ? null : (int) (days[half] - elapsedDays);
    }

    /// The first day on which no greater share than this still waits.
    private @Nullable Integer within(double stillWaiting) {
        var day = first(i -> share[i] <= stillWaiting + ROUNDING);
        return day == days.length ? null : days[day];
    }

    /// The first place where it holds, of something that holds from there on.
    private int first(IntPredicate holds) {
        var from = 0;
        for (var until = days.length; from < until; ) {
            var middle = (from + until) >>> 1;
            if (holds.test(middle)) {
                until = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
