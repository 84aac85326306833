package org.yuanlian.access.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuanlian.database.Scope;

/// Lines of what was seen, written in batches so that no reader waits for them. A full queue makes
/// the readers wait rather than lose a line; a stop writes what is left.
@Component
final class AuditQueue implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditQueue.class);
    private static final int BATCH = 500;
    private final BlockingQueue<AuditLine> waiting = new ArrayBlockingQueue<>(20 * BATCH);
    private final AuditLines lines;
    private volatile @Nullable Thread writer;

    AuditQueue(AuditLines lines) {
        this.lines = lines;
    }

    void add(AuditLine line) {
        try {
            waiting.put(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            writeAll(List.of(line));
        }
        if (!isRunning()) {
            flush();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().daemon().name("audit").unstarted(this::writeWhileRunning);
        writer = starting;
        starting.start();
    }

    @Override
    public void stop() {
        var stopping = writer;
        writer = null;
        try {
            if (stopping != null) {
                stopping.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /// Below the web server's, so that it stops after the last request has been answered.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 8192;
    }

    private void writeWhileRunning() {
        while (writer == Thread.currentThread()) {
            try {
                var first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeAll(batchFrom(first));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void flush() {
        for (var first = waiting.poll(); first != null; first = waiting.poll()) {
            writeAll(batchFrom(first));
        }
    }

    private List<AuditLine> batchFrom(AuditLine first) {
        var batch = new ArrayList<AuditLine>(BATCH);
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        return batch;
    }

    /// What PostgreSQL cannot take is not lost: the log keeps it word for word.
    private void writeAll(List<AuditLine> batch) {
        try {
            Scope.EVERYWHERE.run(() -> lines.insert(batch));
        } catch (RuntimeException e) {
            LOG.error("The audit could not be written; its {} lines follow", batch.size(), e);
            batch.forEach(line -> LOG.error("{}", line));
        }
    }
}
