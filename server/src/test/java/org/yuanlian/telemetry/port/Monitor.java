package org.yuanlian.telemetry.port;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/// A socket that speaks as a device would.
final class Monitor implements AutoCloseable {
    private final Socket socket;

    Monitor(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5_000);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// What comes until the octets end in these.
    byte[] until(byte... end) throws IOException {
        var heard = new ByteArrayOutputStream();
        while (!endsIn(heard.toByteArray(), end)) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("the port closed after " + heard.toString(StandardCharsets.ISO_8859_1));
            }
            heard.write(next);
        }
        return heard.toByteArray();
    }

    private static boolean endsIn(byte[] heard, byte[] end) {
        return heard.length > end.length
                && Arrays.equals(heard, heard.length - end.length, heard.length, end, 0, end.length);
    }

    String line() throws IOException {
        return new String(until((byte) '\r', (byte) '\n'), StandardCharsets.ISO_8859_1).strip();
    }

    boolean isClosed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    /// Whether it was ended, also where what we said last was not read any more.
    boolean isGone() throws IOException {
        try {
            return isClosed();
        } catch (SocketException _) {
            return true;
        }
    }

    boolean staysOpenFor(Duration span) throws IOException {
        socket.setSoTimeout((int) span.toMillis());
        try {
            return !isClosed();
        } catch (SocketTimeoutException _) {
            return true;
        } finally {
            socket.setSoTimeout(5_000);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
