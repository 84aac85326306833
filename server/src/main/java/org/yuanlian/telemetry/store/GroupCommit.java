package org.yuanlian.telemetry.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.telemetry.Intake;
import org.yuanlian.telemetry.Point;

/// Writes together what was handed in while the former group was written, so that one sync serves them all. Nobody waits for
/// company: where few send, a group is small and so is its sync; where many do, it is large by itself.
final class GroupCommit implements Intake, AutoCloseable {
    private static final long LOOKED_AFTER_MILLIS = 20;
    private static final int MOST_POINTS = 1 << 17;
    private static final long MOST_WAITING = 2_000_000;

    private final LinkedBlockingQueue<Handed> queue = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<Pause> pauses = new ConcurrentLinkedQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final Commit commit;
    private final Thread writer;
    private volatile boolean isOpen = true;
    private volatile boolean hasEnded;
    private @Nullable Handed kept;

    private record Pause(Commit.Between between, CompletableFuture<Void> done) {}

    private record Handed(List<Point> points, CompletableFuture<Void> done) {}

    /// Writes a group; it is on disk when this returns.
    @FunctionalInterface
    interface Commit {
        void write(List<Point> points) throws Exception;

        @FunctionalInterface
        interface Between {
            void run() throws Exception;
        }
    }

    GroupCommit(Commit commit) {
        this.commit = commit;
        this.writer = Thread.ofPlatform().name("telemetry-log").daemon(true).start(this::run);
    }

    @Override
    public CompletableFuture<Void> take(List<Point> points) {
        if (points.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (!isOpen) {
            return CompletableFuture.failedFuture(closed());
        }
        if (waiting.addAndGet(points.size()) > MOST_WAITING) {
            waiting.addAndGet(-points.size());
            return CompletableFuture.failedFuture(
                    new Refusal(Problem.of("telemetry.store.busy", "", Integer.toString(points.size()), MOST_WAITING)));
        }
        var handed = new Handed(List.copyOf(points), new CompletableFuture<>());
        queue.add(handed);
        if (hasEnded) {
            refuseRest();
        }
        return handed.done;
    }

    private void run() {
        try {
            while (isOpen || !queue.isEmpty() || kept != null) {
                doBetween();
                var group = gather();
                if (!group.isEmpty()) {
                    write(group);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            isOpen = false;
            hasEnded = true;
            refuseKept();
            refuseRest();
        }
    }

    private List<Handed> gather() throws InterruptedException {
        var group = new ArrayList<Handed>();
        var next = kept != null ? kept : queue.poll(LOOKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        kept = null;
        for (int points = 0; next != null; next = queue.poll()) {
            if (points > 0 && points + next.points.size() > MOST_POINTS) {
                kept = next;
                break;
            }
            group.add(next);
            points += next.points.size();
        }
        return group;
    }

    private void write(List<Handed> group) {
        try {
            commit.write(Frames.joined(group.stream().map(Handed::points).toList()));
            group.forEach(handed -> handed.done.complete(null));
        } catch (Exception | Error e) {
            group.forEach(handed -> handed.done.completeExceptionally(e));
        } finally {
            group.forEach(handed -> waiting.addAndGet(-handed.points.size()));
        }
    }

    /// Does something between two groups, and waits until it is done.
    void pause(Commit.Between between) {
        var done = new CompletableFuture<Void>();
        pauses.add(new Pause(between, done));
        if (hasEnded) {
            refuseRest();
        }
        done.join();
    }

    private void doBetween() {
        for (var pause = pauses.poll(); pause != null; pause = pauses.poll()) {
            try {
                pause.between.run();
                pause.done.complete(null);
            } catch (Exception | Error e) {
                pause.done.completeExceptionally(e);
            }
        }
    }

    /// Writes what was handed in, and takes no more.
    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        writer.join();
    }

    private void refuseKept() {
        if (kept != null) {
            kept.done.completeExceptionally(closed());
        }
    }

    /// What was handed in when the writer had ended, or is about to: whichever of the two sees the other refuses it.
    private void refuseRest() {
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            waiting.addAndGet(-late.points.size());
            late.done.completeExceptionally(closed());
        }
        for (var pause = pauses.poll(); pause != null; pause = pauses.poll()) {
            pause.done.completeExceptionally(closed());
        }
    }

    private static Refusal closed() {
        return new Refusal(Problem.of("telemetry.store.closed", "", ""));
    }
}
