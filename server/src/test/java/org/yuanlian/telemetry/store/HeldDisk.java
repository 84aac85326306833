package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
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
        var real = LogFile.onDisk(file);
        return new LogFile() {
            @Override
            public void append(ByteBuffer bytes) throws IOException {
                real.append(bytes);
            }

            @Override
            public void sync() throws IOException {
                begun.release();
                syncs.acquireUninterruptibly();
                real.sync();
            }

            @Override
            public long size() throws IOException {
                return real.size();
            }

            @Override
            public void cutTo(long size) throws IOException {
                real.cutTo(size);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }
}
