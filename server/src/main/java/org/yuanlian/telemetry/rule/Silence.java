package org.yuanlian.telemetry.rule;

/// Nothing has come for a time. Of a series that never said anything it cannot tell.
final class Silence extends Condition {
    private final int signal;
    private final long lasting;
    private final int last;

    Silence(Slots slots, int signal, long lasting) {
        this.signal = signal;
        this.lasting = lasting;
        this.last = slots.take(1);
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of == signal) {
            state[last] = at;
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(state[last] != NEVER && at - state[last] >= lasting);
    }

    @Override
    long due(long[] state, long at) {
        return state[last] != NEVER && at - state[last] < lasting ? state[last] + lasting : NOT_DUE;
    }
}
