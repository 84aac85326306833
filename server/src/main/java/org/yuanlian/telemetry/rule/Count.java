package org.yuanlian.telemetry.rule;

/// Another condition has begun to hold so many times within a span.
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
    boolean judge(long[] state, long at) {
        boolean holds = of.judge(state, at);
        if (holds && state[held] == 0) {
            state[begins + (int) state[head]] = at;
            state[head] = (state[head] + 1) % times;
        }
        state[held] = holds ? 1 : 0;
        return isFull(state, at);
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
