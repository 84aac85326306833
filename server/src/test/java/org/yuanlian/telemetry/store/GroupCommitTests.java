package org.yuanlian.telemetry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.telemetry.TelemetryFixtures.NINE;
import static org.yuanlian.telemetry.TelemetryFixtures.aPoint;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Point;

class GroupCommitTests {
    private static final List<Point> ONE = List.of(aPoint(7, NINE, 1));
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void answersAllThatIsHandedInWhileItIsClosed() throws Exception {
        for (int round = 0; round < 200; round++) {
            var commit = new GroupCommit(_ -> {});
            var closing = Thread.startVirtualThread(() -> close(commit));
            var handed = IntStream.range(0, 50).mapToObj(_ -> commit.take(ONE).handle((_, refused) -> refused == null || refused instanceof Refusal)).toList();
            closing.join();
            assertThat(CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new))).succeedsWithin(SOON);
            assertThat(handed).allMatch(CompletableFuture::join);
        }
    }

    @Test
    @Timeout(20)
    void keepsNobodyWaitingForAPauseWhenItIsClosed() {
        var commit = new GroupCommit(_ -> {});
        close(commit);
        assertThatThrownBy(() -> commit.pause(() -> {})).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Refusal.class);
    }

    @Test
    @Timeout(20)
    void goesOnAfterAnErrorInAGroupAndInAPause() throws Exception {
        var broken = new AtomicBoolean(true);
        try (var commit = new GroupCommit(_ -> fail(broken.get()))) {
            assertThat(commit.take(ONE)).failsWithin(SOON).withThrowableThat().havingRootCause().isInstanceOf(StackOverflowError.class);
            assertThatThrownBy(() -> commit.pause(() -> fail(true))).hasCauseInstanceOf(StackOverflowError.class);
            broken.set(false);
            assertThat(commit.take(ONE)).succeedsWithin(SOON);
        }
    }

    private static void fail(boolean really) {
        if (really) {
            throw new StackOverflowError("too deep");
        }
    }

    private static void close(GroupCommit commit) {
        try {
            commit.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
