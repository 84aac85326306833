package org.yuanlian.telemetry.rule;

/// One bit of a whole number is set, as field devices send their own alarms.
final class Bit extends Condition {
    private final int signal;
    private final int bit;
    private final int on;

    Bit(Slots slots, int signal, int bit) {
        this.signal = signal;
        this.bit = bit;
        this.on = slots.zero();
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of == signal) {
            state[on] = (long) value >>> bit & 1;
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(state[on] == 1);
    }
}
