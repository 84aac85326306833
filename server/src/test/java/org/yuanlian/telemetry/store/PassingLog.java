package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Hands everything on to a real log; a made-up disk changes what it is about.
class PassingLog implements LogFile {
    final LogFile real;

    PassingLog(LogFile real) {
        this.real = real;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        real.append(bytes);
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
}
