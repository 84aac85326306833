package org.yuanlian.telemetry.rule;

/// A permit is in force: its signal says until when, in seconds since 1970.
final class Permit extends Condition {
    private static final double SECOND = 1_000;
    private final int signal;
    private final int until;

    Permit(Slots slots, int signal) {
        this.signal = signal;
        this.until = slots.take(1);
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of == signal) {
            state[until] = (long) (value * SECOND);
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(at < state[until]);
    }

    @Override
    long due(long[] state, long at) {
        return at < state[until] ? state[until] : NOT_DUE;
    }
}
