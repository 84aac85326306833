package org.yuanlian.telemetry.port;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanlian.telemetry.store.PointStore;

/// Has a store forget once a day what is older than it is to be kept; first some minutes after it was opened.
final class DailyForgetting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyForgetting.class);
    private static final int FIRST_MINUTES = 10;
    private static final int DAY_MINUTES = 24 * 60;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("telemetry-forget-daily").factory());

    DailyForgetting(PointStore store) {
        timer.scheduleWithFixedDelay(() -> forget(store), FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    private static void forget(PointStore store) {
        try {
            store.forget();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("telemetry.store.tidy: points are kept longer than declared", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
