package org.yuanlian.telemetry.rule;

/// Points come, and all say the same: frozen at whatever value, or pinned at a given one.
final class Standstill extends Condition {
    private final int signal;
    private final double pin;
    private final double tolerance;
    private final long lasting;
    private final int since;
    private final int value;
    private final int last;

    /// @param pin the value it is pinned at, or not a number for any
    Standstill(Slots slots, int signal, double pin, double tolerance, long lasting) {
        this.signal = signal;
        this.pin = pin;
        this.tolerance = tolerance;
        this.lasting = lasting;
        this.since = slots.take(1);
        this.value = slots.zero();
        this.last = slots.take(1);
    }

    @Override
    void point(long[] state, int of, long at, double said) {
        if (of != signal) {
            return;
        }
        state[last] = at;
        if (Double.isNaN(pin)) {
            if (state[since] == NEVER || Math.abs(said - value(state, value)) > tolerance) {
                state[since] = at;
                value(state, value, said);
            }
        } else if (Math.abs(said - pin) > tolerance) {
            state[since] = NEVER;
        } else if (state[since] == NEVER) {
            state[since] = at;
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(state[since] != NEVER && state[last] - state[since] >= lasting);
    }
}
