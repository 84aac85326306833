package org.yuanlian.telemetry.rule;

/// Another condition, which is unknown while one of its signals has said nothing for a time, or nothing yet.
final class Fresh extends Condition {
    private final Condition of;
    private final int[] signals;
    private final long staleAfter;
    private final int last;

    Fresh(Slots slots, Condition of, int[] signals, long staleAfter) {
        this.of = of;
        this.signals = signals.clone();
        this.staleAfter = staleAfter;
        this.last = slots.take(signals.length);
    }

    @Override
    void point(long[] state, int signal, long at, double value) {
        for (int i = 0; i < signals.length; i++) {
            if (signals[i] == signal) {
                state[last + i] = at;
            }
        }
        of.point(state, signal, at, value);
    }

    @Override
    Verdict judge(long[] state, long at) {
        var verdict = of.judge(state, at);
        return at < staleFrom(state) ? verdict : Verdict.UNKNOWN;
    }

    @Override
    long due(long[] state, long at) {
        long stale = staleFrom(state);
        return Math.min(of.due(state, at), at < stale ? stale : NOT_DUE);
    }

    private long staleFrom(long[] state) {
        long first = NOT_DUE;
        for (int i = 0; i < signals.length; i++) {
            first = Math.min(first, state[last + i] == NEVER ? NEVER : state[last + i] + staleAfter);
        }
        return first;
    }
}
