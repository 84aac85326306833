package org.yuanlian.telemetry.rule;

/// Another condition has held without a break for a time.
final class Lasting extends Condition {
    private final Condition of;
    private final long lasting;
    private final int since;

    Lasting(Slots slots, Condition of, long lasting) {
        this.of = of;
        this.lasting = lasting;
        this.since = slots.take(1);
    }

    @Override
    void point(long[] state, int signal, long at, double value) {
        of.point(state, signal, at, value);
    }

    @Override
    boolean judge(long[] state, long at) {
        if (!of.judge(state, at)) {
            state[since] = NEVER;
            return false;
        }
        if (state[since] == NEVER) {
            state[since] = at;
        }
        return at - state[since] >= lasting;
    }

    @Override
    long due(long[] state, long at) {
        boolean waits = state[since] != NEVER && at - state[since] < lasting;
        return Math.min(of.due(state, at), waits ? state[since] + lasting : NOT_DUE);
    }
}
