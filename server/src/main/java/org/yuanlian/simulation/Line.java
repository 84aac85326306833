package org.yuanlian.simulation;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A connection that a device has.
final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST = 4096;
    private final Socket socket = new Socket();

    Line(InetSocketAddress port) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(port, PATIENCE_MILLIS);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    int read() throws IOException {
        var octet = socket.getInputStream().read();
        if (octet < 0) {
            throw new EOFException("the port closed the connection");
        }
        return octet;
    }

    byte[] read(int count) throws IOException {
        var bytes = socket.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the port closed the connection");
        }
        return bytes;
    }

    /// What comes until this octet, without it.
    byte[] readUntil(int end) throws IOException {
        var heard = new ByteArrayOutputStream();
        for (var octet = read(); octet != end; octet = read()) {
            heard.write(octet);
            if (heard.size() > LONGEST) {
                throw new IOException("the answer has no end");
            }
        }
        return heard.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
