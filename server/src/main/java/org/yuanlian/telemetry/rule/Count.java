package org.yuanlian.telemetry.rule;

/// Another condition has begun to hold so many times within a span. What held before it was unknown, and holds after, has not
/// begun again.
final class Count extends Condition {
    private final Condition of;
    private final int times;
    private final long within;
    private final int held;
    private final int head;
    private final int begins;

    Count(Slots slots, Condition of, int times, long within) {
        this.of = of;
        this.times = times;
        this.within = within;
        this.held = slots.zero();
        this.head = slots.zero();
        this.begins = slots.take(times);
    }

    @Override
    void point(long[] state, int signal, long at, double value) {
        of.point(state, signal, at, value);
    }

    @Override
    Verdict judge(long[] state, long at) {
        var verdict = of.judge(state, at);
        if (verdict == Verdict.HOLDS && state[held] == 0) {
            state[begins + (int) state[head]] = at;
            state[head] = (state[head] + 1) % times;
        }
        state[held] = switch (verdict) {
            case HOLDS -> 1;
            case FAILS -> 0;
            case UNKNOWN -> state[held];
        };
        if (isFull(state, at)) {
            return Verdict.HOLDS;
        }
        return verdict == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.FAILS;
    }

    private boolean isFull(long[] state, long at) {
        long oldest = state[begins + (int) state[head]];
        return oldest != NEVER && at - oldest <= within;
    }

    @Override
    long due(long[] state, long at) {
        long leaves = isFull(state, at) ? state[begins + (int) state[head]] + within + 1 : NOT_DUE;
        return Math.min(of.due(state, at), leaves);
    }
}
