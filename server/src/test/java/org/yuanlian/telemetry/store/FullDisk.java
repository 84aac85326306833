package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;

/// A disk with room for so many bytes; of what does not fit it takes what fits, as a real one does.
public final class FullDisk implements LogFile.Opening {
    private volatile long room;

    public FullDisk(long room) {
        this.room = room;
    }

    public void clear() {
        room = Long.MAX_VALUE;
    }

    /// From now on it takes so many bytes.
    public void leave(long bytes) {
        room = bytes;
    }

    /// A store on this disk.
    public PointStore store(Path folder, Clock clock) {
        return PointStore.open(folder, new PointStore.Settings(clock, Retention.FOR_EVER, 1_000, this));
    }

    @Override
    public LogFile open(Path file) throws IOException {
        return new PassingLog(LogFile.onDisk(file)) {
            @Override
            public void append(ByteBuffer bytes) throws IOException {
                int fits = (int) Math.min(room, bytes.remaining());
                boolean whole = fits == bytes.remaining();
                real.append(bytes.slice(bytes.position(), fits));
                room -= fits;
                if (!whole) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }
}
