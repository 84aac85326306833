package org.yuanlian.telemetry.rule;

/// What holds or not at an instant. It keeps what it must remember in its own slots of the state, so that a state is an array
/// of numbers that any engine can copy, store and compare.
abstract class Condition {
    static final long NEVER = Long.MIN_VALUE;
    static final long NOT_DUE = Long.MAX_VALUE;

    /// A point of a signal; several may come for one instant, each of another signal.
    void point(long[] state, int signal, long at, double value) {}

    /// Whether it holds, or is unknown, asked once for every instant at which a point came or something was due, in their order.
    abstract Verdict judge(long[] state, long at);

    /// The next instant at which time alone may change the answer, asked after `judge`.
    long due(long[] state, long at) {
        return NOT_DUE;
    }

    static double value(long[] state, int slot) {
        return Double.longBitsToDouble(state[slot]);
    }

    static void value(long[] state, int slot, double value) {
        state[slot] = Double.doubleToRawLongBits(value);
    }
}
