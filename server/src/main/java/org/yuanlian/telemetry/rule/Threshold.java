package org.yuanlian.telemetry.rule;

/// Beyond a limit, until it is back behind another one.
final class Threshold extends Condition {
    private final int signal;
    private final boolean above;
    private final double limit;
    private final double clear;
    private final int on;

    Threshold(Slots slots, int signal, boolean above, double limit, double clear) {
        this.signal = signal;
        this.above = above;
        this.limit = limit;
        this.clear = clear;
        this.on = slots.zero();
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of != signal) {
            return;
        }
        if (above ? value > limit : value < limit) {
            state[on] = 1;
        } else if (above ? value <= clear : value >= clear) {
            state[on] = 0;
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(state[on] == 1);
    }
}
