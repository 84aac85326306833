package org.yuanlian.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Lets so many through in a period, by name or by address, in a fixed amount of memory: keys share a slot by
/// their hash, so that a flood of invented ones makes nothing grow and lets nobody's count be forgotten.
public final class Throttle {
    private static final int SLOTS = 1 << 14;
    private final AtomicReferenceArray<Bucket> slots = new AtomicReferenceArray<>(SLOTS);
    private final int most;
    private final Duration period;
    private final TimeMeter time;

    public Throttle(int most, Duration period, TimeMeter time) {
        this.most = most;
        this.period = period;
        this.time = time;
    }

    /// @return after which time the next one is let through; empty where this one is
    public Optional<Duration> take(String key) {
        var probe = slot(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// What was taken was none after all.
    public void giveBack(String key) {
        slot(key).addTokens(1);
    }

    /// Whoever has one IPv6 address has the 2^64 of its network.
    public static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notNumeric) {
            return address;
        }
    }

    private Bucket slot(String key) {
        var index = Math.floorMod(key.hashCode() * 0x9E3779B9 >>> 7, SLOTS);
        var bucket = slots.get(index);
        if (bucket != null) {
            return bucket;
        }
        slots.compareAndSet(index, null, fresh());
        return slots.get(index);
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .withCustomTimePrecision(time)
                .build();
    }
}
