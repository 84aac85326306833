package org.yuanlian.telemetry.port.socket;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A device that proved who it is, on one connection.
public final class Speaker {
    private final UUID device;
    private final String identity;
    private volatile Map<String, Integer> numbers = Map.of();
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private @Nullable Long offset;

    public Speaker(UUID device, String identity) {
        this.device = device;
        this.identity = identity;
    }

    public UUID device() {
        return device;
    }

    String identity() {
        return identity;
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    void learn(Map<String, Integer> newest) {
        numbers = Map.copyOf(newest);
    }

    /// What was handed on last, behind which the next has to queue.
    CompletableFuture<?> last() {
        return last;
    }

    void handedOn(CompletableFuture<?> message) {
        last = message;
    }

    /// How far its clock stands from ours, in milliseconds; null before it said anything.
    @Nullable Long offset(long now) {
        var before = offset;
        offset = now;
        return before;
    }
}
