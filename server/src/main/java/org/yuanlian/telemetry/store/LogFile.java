package org.yuanlian.telemetry.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

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
        return AppendedFile.open(file);
    }
}
