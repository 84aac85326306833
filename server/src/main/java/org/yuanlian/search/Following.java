package org.yuanlian.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/// Lets the index follow while the server runs.
final class Following implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long EVERY_MILLIS = 1000;
    private static final long AFTER_A_FAULT_MILLIS = 30_000;
    private final Indexing indexing;
    private volatile @Nullable CountDownLatch stopping;
    private volatile @Nullable Thread follower;

    Following(Indexing indexing) {
        this.indexing = indexing;
    }

    /// Not before: what is read for the index would keep the first page waiting.
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        start();
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        follower = Thread.ofPlatform().daemon().name("search-index").priority(Thread.MIN_PRIORITY).start(() -> follow(latch));
    }

    @Override
    public void stop() {
        var latch = stopping;
        var thread = follower;
        stopping = null;
        try {
            if (latch != null && thread != null) {
                indexing.breakOff();
                latch.countDown();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        indexing.close();
    }

    @Override
    public boolean isRunning() {
        return stopping != null;
    }

    /// Below the web server's, so that it stops after the last question has been answered.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }

    private void follow(CountDownLatch latch) {
        var wait = 0L;
        try {
            while (!latch.await(wait, TimeUnit.MILLISECONDS)) {
                wait = catchUp() ? EVERY_MILLIS : AFTER_A_FAULT_MILLIS;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean catchUp() {
        try {
            return indexing.catchUp();
        } catch (CancellationException stopped) {
            return true;
        } catch (RuntimeException e) {
            LOG.error("The search index cannot follow, and tries again in half a minute", e);
            return false;
        }
    }
}
