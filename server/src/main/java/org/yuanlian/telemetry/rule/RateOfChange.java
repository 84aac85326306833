package org.yuanlian.telemetry.rule;

/// Rises or falls faster than so much a minute, measured against the oldest of eight samples kept over a span.
final class RateOfChange extends Condition {
    enum Direction {
        RISING,
        FALLING,
        EITHER
    }

    private static final int SAMPLES = 8;
    private static final double MINUTE = 60_000;
    private final int signal;
    private final Direction direction;
    private final double perMinute;
    private final long over;
    private final int on;
    private final int head;
    private final int samples;

    RateOfChange(Slots slots, int signal, Direction direction, double perMinute, long over) {
        this.signal = signal;
        this.direction = direction;
        this.perMinute = perMinute;
        this.over = over;
        this.on = slots.zero();
        this.head = slots.zero();
        this.samples = slots.take(2 * SAMPLES);
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of != signal) {
            return;
        }
        int oldest = oldest(state, at);
        state[on] = oldest >= 0 && isFast((value - value(state, oldest + 1)) * MINUTE / (at - state[oldest])) ? 1 : 0;
        int newest = place((int) state[head] + SAMPLES - 1);
        if (state[newest] == NEVER || at - state[newest] >= over / SAMPLES) {
            int next = place((int) state[head]);
            state[next] = at;
            value(state, next + 1, value);
            state[head] = (state[head] + 1) % SAMPLES;
        }
    }

    private int oldest(long[] state, long at) {
        for (int i = 0; i < SAMPLES; i++) {
            int place = place((int) state[head] + i);
            if (state[place] != NEVER && at - state[place] <= over && at > state[place]) {
                return place;
            }
        }
        return -1;
    }

    private int place(int index) {
        return samples + 2 * (index % SAMPLES);
    }

    private boolean isFast(double rate) {
        return switch (direction) {
            case RISING -> rate >= perMinute;
            case FALLING -> rate <= -perMinute;
            case EITHER -> Math.abs(rate) >= perMinute;
        };
    }

    @Override
    Verdict judge(long[] state, long at) {
        return Verdict.of(state[on] == 1);
    }
}
