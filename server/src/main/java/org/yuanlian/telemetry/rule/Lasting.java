package org.yuanlian.telemetry.rule;

/// Another condition has held without a break for a time. Where it was unknown before it held, nobody can say since when it
/// has held, until it has held for so long again.
final class Lasting extends Condition {
    private final Condition of;
    private final long lasting;
    private final int since;
    private final int unsure;

    Lasting(Slots slots, Condition of, long lasting) {
        this.of = of;
        this.lasting = lasting;
        this.since = slots.take(1);
        this.unsure = slots.zero();
    }

    @Override
    void point(long[] state, int signal, long at, double value) {
        of.point(state, signal, at, value);
    }

    @Override
    Verdict judge(long[] state, long at) {
        var verdict = of.judge(state, at);
        if (verdict != Verdict.HOLDS) {
            state[since] = NEVER;
            state[unsure] = verdict == Verdict.UNKNOWN ? 1 : 0;
            return verdict;
        }
        if (state[since] == NEVER) {
            state[since] = at;
        }
        if (at - state[since] >= lasting) {
            return Verdict.HOLDS;
        }
        return state[unsure] == 1 ? Verdict.UNKNOWN : Verdict.FAILS;
    }

    @Override
    long due(long[] state, long at) {
        boolean waits = state[since] != NEVER && at - state[since] < lasting;
        return Math.min(of.due(state, at), waits ? state[since] + lasting : NOT_DUE);
    }
}
