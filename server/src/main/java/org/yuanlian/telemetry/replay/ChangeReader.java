package org.yuanlian.telemetry.replay;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.AlarmChange;

/// Reads changes from a place of the journal on, up to what was its end when it was opened, or to what is torn. What their alarms are called is the same string in
/// all of them, since a few names stand in very many.
final class ChangeReader implements Closeable {
    static final int HEAD = 8;
    private final FileChannel channel;
    private DataInputStream from;
    private final Map<String, String> names = new HashMap<>();
    private final long end;
    private long place;

    private ChangeReader(FileChannel channel) throws IOException {
        this.channel = channel;
        this.end = channel.size();
        this.from = stream(channel);
    }

    /// Before the first change.
    static ChangeReader open(Path file) throws IOException {
        return new ChangeReader(FileChannel.open(file, StandardOpenOption.READ));
    }

    private static DataInputStream stream(FileChannel channel) {
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
    }

    /// @param to where a change begins
    ChangeReader goTo(long to) throws IOException {
        channel.position(to);
        place = to;
        from = stream(channel);
        return this;
    }

    /// Behind the last change that was read.
    long place() {
        return place;
    }

    @Nullable AlarmChange next() throws IOException {
        if (end - place < HEAD) {
            return null;
        }
        int length = from.readInt();
        int checksum = from.readInt();
        if (length <= 0 || length > end - place - HEAD) {
            return null;
        }
        var frame = from.readNBytes(length);
        if (checksum(frame) != checksum) {
            return null;
        }
        place += HEAD + length;
        return ChangeFrame.read(new DataInputStream(new ByteArrayInputStream(frame)), name -> names.computeIfAbsent(name, own -> own));
    }

    static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
