package org.yuanlian.telemetry.replay;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.rule.Watch;
import org.yuanlian.telemetry.store.PointStore;

/// Judges the objects dealt out to it, by a thread of its own. A few points that come in order, while nothing waits, are judged by
/// whoever hands them in: to wake the thread would take longer than to judge them.
final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);
    /// So many points, some ten megabytes: a group of the store may be one point or a hundred thousand.
    static final int MOST_WAITING = 1 << 18;
    private static final int AT_HAND = 64;
    private static final long TICK_MILLIS = 50;

    private final Part part;
    private final Judging judging;
    private final Keeping keeping;
    private final Telling telling;
    private final Clock clock;
    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread thread;
    /// Of the thread or of who hands in, to judge.
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean hasBegun;
    private volatile boolean isBehind;
    private volatile boolean hasEnded;
    private volatile int setAside;
    private long log;

    /// @param number among the judges
    record Part(int number, List<Watch> watches, Allowance allowance, Path folder) {}

    private sealed interface Work {
        record Points(long log, long recordedAt, List<Point> points) implements Work {}

        record Mark(CompletableFuture<Void> reached) implements Work {}

        record End() implements Work {}
    }

    Judge(Part part, PointStore store, Telling telling, Clock clock) {
        this.part = part;
        this.judging = new Judging(part.watches(), part.allowance(), store, telling::of);
        this.keeping = new Keeping(file(part.folder(), part.number()), judging, clock.millis());
        this.telling = telling;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("telemetry-judge-" + part.number()).daemon(true).unstarted(this::run);
    }

    static Path file(Path folder, int number) {
        return folder.resolve("rules-%d.snapshot".formatted(number));
    }

    /// Comes back first, whatever was handed in before.
    void begin(long now, Map<String, Ladder.Rung> rungs, Remembered remembered, List<Point> again) {
        telling.tell(judging.restore(now, rungs, remembered, again));
        setAside = judging.setAside();
        thread.start();
        hasBegun = true;
    }

    /// Waits where the judge is far behind, so that the senders wait too. Who comes when it has ended must not wait for ever:
    /// what he brings is derived when the judges are opened anew.
    void hand(long number, long recordedAt, List<Point> points) {
        var work = new Work.Points(number, recordedAt, points);
        if (points.size() <= AT_HAND && isTakenAtHand(work)) {
            return;
        }
        try {
            boolean hasRoom = false;
            while (!hasRoom && !hasEnded) {
                hasRoom = room.tryAcquire(room(points), TICK_MILLIS, TimeUnit.MILLISECONDS);
            }
            waiting.incrementAndGet();
            queue.add(work);
        } catch (InterruptedException e) {
            isBehind = true;
            Thread.currentThread().interrupt();
        }
    }

    /// Points come from one at a time, so that what does not wait now was judged.
    private boolean isTakenAtHand(Work.Points points) {
        if (!hasBegun || waiting.get() > 0 || !turn.tryLock()) {
            return false;
        }
        try {
            boolean isNext = !hasEnded && judging.areNext(points.points());
            if (isNext) {
                take(points);
            }
            return isNext;
        } finally {
            turn.unlock();
        }
    }

    private static int room(List<Point> points) {
        return Math.min(points.size(), MOST_WAITING);
    }

    long keepsLogsFrom() {
        return keeping.keepsLogsFrom();
    }

    private void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                var work = queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
                turn.lock();
                try {
                    goesOn = goesOn(work);
                } finally {
                    turn.unlock();
                }
            }
        } catch (InterruptedException e) {
            isBehind = true;
            Thread.currentThread().interrupt();
        } finally {
            hasEnded = true;
        }
    }

    private boolean goesOn(@Nullable Work work) throws InterruptedException {
        switch (work) {
            case null -> judge(() -> judging.tick(clock.millis()));
            case Work.Points points -> {
                take(points);
                room.release(room(points.points()));
                waiting.decrementAndGet();
            }
            case Work.Mark mark -> mark.reached.complete(null);
            case Work.End _ -> {
                keeping.awaitWritten();
                if (isToBeKept()) {
                    keeping.end(log);
                }
                return false;
            }
        }
        keep();
        return true;
    }

    private void take(Work.Points points) {
        log = points.log();
        judge(() -> judging.take(points.recordedAt(), points.points()));
    }

    private void keep() {
        if (isToBeKept()) {
            keeping.goOn(log, clock.millis());
        } else {
            keeping.giveUp();
        }
    }

    private boolean isToBeKept() {
        return log > 0 && !isBehind && telling.isWritten();
    }

    /// Points must go on coming in. What was missed is derived when the judges are opened anew, from what was recorded; until
    /// then no snapshot says that it was judged.
    private void judge(Supplier<List<Difference>> what) {
        try {
            telling.tell(what.get());
            setAside = judging.setAside();
        } catch (RuntimeException | Error e) {
            isBehind = true;
            LOG.error("telemetry.alarm.judge: not all of log {} was judged", log, e);
        }
    }

    /// Whether something was not judged since it was opened.
    boolean isBehind() {
        return isBehind || setAside > 0;
    }

    void awaitIdle() {
        var mark = new Work.Mark(new CompletableFuture<>());
        queue.add(mark);
        mark.reached.join();
    }

    void close() throws InterruptedException {
        if (thread.isAlive()) {
            queue.add(new Work.End());
            thread.join();
        }
        hasEnded = true;
    }
}
