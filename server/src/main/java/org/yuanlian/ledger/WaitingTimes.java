package org.yuanlian.ledger;

import java.util.Comparator;
import java.util.List;
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
        days = new int[ordered.size()];
        share = new double[ordered.size()];
        var still = 1.0;
        for (int from = 0, until; from < ordered.size(); from = until) {
            var day = ordered.get(from).days();
            var reached = 0;
            for (until = from; until < ordered.size() && ordered.get(until).days() == day; until++) {
                var outcome = ordered.get(until).outcome();
                tally[outcome.ordinal()]++;
                reached += outcome == Outcome.REACHED ? 1 : 0;
            }
            var atRisk = ordered.size() - from;
            still = still * (atRisk - reached) / atRisk;
            for (int i = from; i < until; i++) {
                days[i] = day;
                share[i] = still;
            }
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
        var still = 1.0;
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= elapsedDays) {
                still = share[i];
            } else if (share[i] <= still / 2 + ROUNDING && still > ROUNDING) {
                return (int) (days[i] - elapsedDays);
            }
        }
        return null;
    }

    /// The first day on which no greater share than this still waits.
    private @Nullable Integer within(double stillWaiting) {
        for (int i = 0; i < days.length; i++) {
            if (share[i] <= stillWaiting + ROUNDING) {
                return days[i];
            }
        }
        return null;
    }
}
