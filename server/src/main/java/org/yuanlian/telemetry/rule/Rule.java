package org.yuanlian.telemetry.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.telemetry.AlarmPoint;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Readings;

/// One version of a rule, compiled: a machine whose state is an array of numbers.
///
/// An engine gives it, for one object, instants in their order: first `point` for every point of the instant, then `judge`
/// once; and `judge` alone at the instant that `due` tells, if no point comes before. It tells when an alarm is raised and
/// when it ends. It knows no clock, no thread and no store, so that any engine that keeps order by key can run it.
public final class Rule {
    private static final long NEVER = Condition.NEVER;
    private static final long NOT_DUE = Condition.NOT_DUE;

    private final Head head;
    private final Condition condition;
    private final Timing timing;
    private final long[] start;
    private final int due;
    private final int since;
    private final int raised;
    private final int quietSince;
    private final int repeats;
    private final int chattering;
    private final int recentHead;
    private final int recent;
    private final int seen;

    /// What a rule is called, and what of.
    ///
    /// @param signals their names, in the order of their numbers
    /// @param from the first instant that it judges
    /// @param to the first that it judges no more
    public record Head(
            String group, String id, int version, AlarmLevel level, List<String> signals, Set<Quality> believed, long from, long to) {}

    /// @param raiseAfter for how many milliseconds the condition holds before an alarm is raised
    /// @param endAfter for how many it does not before it ends
    /// @param chatterTimes so many alarms within `chatterWithin` are one that ends only after so long a quiet; 0 for never
    record Timing(long raiseAfter, long endAfter, int chatterTimes, long chatterWithin) {}

    /// Told what became of alarms.
    public interface Outcome {
        void raised(long at, boolean chattering, List<AlarmPoint> evidence);

        void ended(long at, int repeats);
    }

    Rule(Head head, Slots slots, Condition condition, Timing timing) {
        this.head = head;
        this.condition = condition;
        this.timing = timing;
        this.due = slots.take(1);
        this.since = slots.take(1);
        this.raised = slots.take(1);
        this.quietSince = slots.take(1);
        this.repeats = slots.zero();
        this.chattering = slots.zero();
        this.recentHead = slots.zero();
        this.recent = slots.take(timing.chatterTimes());
        this.seen = slots.take(2 * head.signals().size());
        this.start = slots.start();
        start[due] = NOT_DUE;
    }

    public Head head() {
        return head;
    }

    /// What a machine knows before it has seen anything.
    public long[] start() {
        return start.clone();
    }

    /// Comes back with a state that it had before it was said until when it is in force.
    public long[] resumed(long[] state) {
        var resumed = state.clone();
        if (resumed[raised] != NEVER) {
            resumed[due] = Math.min(resumed[due], head.to());
        }
        return resumed;
    }

    public boolean believes(byte tag) {
        return head.believed().contains(Readings.quality(tag));
    }

    /// Takes a point of an instant. Those of a quality that is not believed are left out, as if they had not come.
    public void point(long[] state, int signal, long at, double value, byte tag) {
        if (believes(tag)) {
            state[seen + 2 * signal] = at;
            state[seen + 2 * signal + 1] = Double.doubleToRawLongBits(value);
            condition.point(state, signal, at, value);
        }
    }

    /// When it must be judged next, if nothing comes before.
    public long due(long[] state) {
        return state[due];
    }

    /// Judges an instant, when all its points were given.
    public void judge(long[] state, long at, int[] series, Outcome outcome) {
        var verdict = condition.judge(state, at);
        long next = condition.due(state, at);
        if (at >= head.to()) {
            leave(state, at, outcome);
            return;
        }
        next = Math.min(next, switch (verdict) {
            case HOLDS -> hold(state, at, series, outcome);
            case FAILS -> rest(state, at, outcome);
            case UNKNOWN -> doubt(state);
        });
        state[due] = state[raised] == NEVER ? next : Math.min(next, head.to());
    }

    private void leave(long[] state, long at, Outcome outcome) {
        if (state[raised] != NEVER) {
            end(state, at, outcome);
        }
        state[due] = NOT_DUE;
    }

    private long hold(long[] state, long at, int[] series, Outcome outcome) {
        if (state[raised] != NEVER) {
            state[repeats] += state[quietSince] == NEVER ? 0 : 1;
            state[quietSince] = NEVER;
            return NOT_DUE;
        }
        if (state[since] == NEVER) {
            state[since] = at;
        }
        if (at - state[since] < timing.raiseAfter()) {
            return state[since] + timing.raiseAfter();
        }
        state[raised] = at;
        state[quietSince] = NEVER;
        state[repeats] = 0;
        countRecent(state, at);
        outcome.raised(at, state[chattering] == 1, evidence(state, series));
        return NOT_DUE;
    }

    private void countRecent(long[] state, long at) {
        if (timing.chatterTimes() > 0) {
            state[recent + (int) state[recentHead]] = at;
            state[recentHead] = (state[recentHead] + 1) % timing.chatterTimes();
            long oldest = state[recent + (int) state[recentHead]];
            state[chattering] = oldest != NEVER && at - oldest <= timing.chatterWithin() ? 1 : 0;
        }
    }

    private long rest(long[] state, long at, Outcome outcome) {
        state[since] = NEVER;
        if (state[raised] == NEVER) {
            return NOT_DUE;
        }
        if (state[quietSince] == NEVER) {
            state[quietSince] = at;
        }
        long quiet = state[chattering] == 1 ? Math.max(timing.chatterWithin(), timing.endAfter()) : timing.endAfter();
        if (at - state[quietSince] < quiet) {
            return state[quietSince] + quiet;
        }
        end(state, at, outcome);
        return NOT_DUE;
    }

    /// What is unknown raises nothing and ends nothing, and no span is counted across it.
    private long doubt(long[] state) {
        state[since] = NEVER;
        state[quietSince] = NEVER;
        return NOT_DUE;
    }

    private void end(long[] state, long at, Outcome outcome) {
        outcome.ended(at, (int) state[repeats]);
        state[raised] = NEVER;
        state[quietSince] = NEVER;
        state[since] = NEVER;
        state[chattering] = 0;
    }

    private List<AlarmPoint> evidence(long[] state, int[] series) {
        var evidence = new ArrayList<AlarmPoint>();
        for (int signal = 0; signal < series.length; signal++) {
            long at = state[seen + 2 * signal];
            if (at != NEVER) {
                evidence.add(new AlarmPoint(
                        head.signals().get(signal), series[signal], at, Double.longBitsToDouble(state[seen + 2 * signal + 1])));
            }
        }
        return List.copyOf(evidence);
    }

    static Set<Quality> believedUnlessSaid() {
        return EnumSet.of(Quality.GOOD, Quality.OUT_OF_RANGE);
    }
}
