package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;

/// A disk that has taken the bytes and whose sync does not return until it is let go.
public final class HeldDisk implements LogFile.Opening {
    private final Semaphore syncs = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);

    /// Waits until a sync has begun.
    public void awaitSync() throws InterruptedException {
        begun.acquire();
    }

    /// Lets one sync return.
    public void letGo() {
        syncs.release();
    }

    /// A store on this disk.
    public PointStore store(Path folder, Clock clock) {
        return PointStore.open(folder, new PointStore.Settings(clock, Retention.FOR_EVER, 1_000, this));
    }

    @Override
    public LogFile open(Path file) throws IOException {
        return new PassingLog(LogFile.onDisk(file)) {
            @Override
            public void sync() throws IOException {
                begun.release();
                syncs.acquireUninterruptibly();
                real.sync();
            }
        };
    }
}
