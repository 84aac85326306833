package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A disk with room for so many bytes; of what does not fit it takes what fits, as a real one does.
final class FullDisk implements LogFile.Opening {
    private long room;

    FullDisk(long room) {
        this.room = room;
    }

    void clear() {
        room = Long.MAX_VALUE;
    }

    @Override
    public LogFile open(Path file) throws IOException {
        var real = LogFile.onDisk(file);
        return new LogFile() {
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

            @Override
            public void sync() throws IOException {
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
