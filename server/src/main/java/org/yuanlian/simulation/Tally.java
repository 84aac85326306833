package org.yuanlian.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What was played.
public final class Tally {
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();
    private final Map<Mishap, Long> mishaps = new EnumMap<>(Mishap.class);

    void sent() {
        sent.incrementAndGet();
    }

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    void turnedAway() {
        turnedAway.incrementAndGet();
    }

    synchronized void count(Mishap mishap) {
        mishaps.merge(mishap, 1L, Long::sum);
    }

    public long messages() {
        return sent.get();
    }

    public long answered() {
        return acknowledged.get();
    }

    /// How many connections were refused or broken off.
    public long refused() {
        return turnedAway.get();
    }

    @Override
    public synchronized String toString() {
        return "%,d messages, %,d acknowledged, %,d times turned away; mishaps %s".formatted(sent.get(), acknowledged.get(), turnedAway.get(), mishaps);
    }
}
