package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of one log. A test puts a full disk in its place.
interface LogFile extends Closeable {

    void append(ByteBuffer bytes) throws IOException;

    /// Returns when what was appended would outlive a loss of power.
    void sync() throws IOException;

    long size() throws IOException;

    void cutTo(long size) throws IOException;

    @FunctionalInterface
    interface Opening {
        LogFile open(Path file) throws IOException;
    }

    static LogFile onDisk(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        return new LogFile() {
            @Override
            public void append(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void sync() throws IOException {
                channel.force(false);
            }

            @Override
            public long size() throws IOException {
                return channel.position();
            }

            @Override
            public void cutTo(long size) throws IOException {
                channel.truncate(size);
                channel.position(size);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
