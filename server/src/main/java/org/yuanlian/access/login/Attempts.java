package org.yuanlian.access.login;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Counts failed log-ins by user name and by address, in a fixed amount of memory: names and
/// addresses share a slot by their hash, so that a flood of invented names makes nothing grow and
/// lets nobody's count be forgotten.
final class Attempts {
    private static final int SLOTS = 1 << 14;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int BY_NAME = 5;
    private static final int BY_ADDRESS = 30;
    private final AtomicReferenceArray<Bucket> names = new AtomicReferenceArray<>(SLOTS);
    private final AtomicReferenceArray<Bucket> addresses = new AtomicReferenceArray<>(SLOTS);
    private final TimeMeter time;

    Attempts(TimeMeter time) {
        this.time = time;
    }

    /// Counts a try as failed before it is made, so that many at once are not all let through.
    ///
    /// @throws TooManyAttempts with the time after which the next one is let through
    void begin(String name, String address) {
        take(slot(addresses, network(address), BY_ADDRESS));
        take(slot(names, name, BY_NAME));
    }

    /// The try was right after all.
    void succeeded(String name, String address) {
        slot(addresses, network(address), BY_ADDRESS).addTokens(1);
        slot(names, name, BY_NAME).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket slot(AtomicReferenceArray<Bucket> slots, String key, int capacity) {
        var index = Math.floorMod(key.hashCode() * 0x9E3779B9 >>> 7, SLOTS);
        var bucket = slots.get(index);
        if (bucket != null) {
            return bucket;
        }
        slots.compareAndSet(index, null, fresh(capacity));
        return slots.get(index);
    }

    private Bucket fresh(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /// Whoever has one IPv6 address has the 2^64 of its network.
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notNumeric) {
            return address;
        }
    }
}
