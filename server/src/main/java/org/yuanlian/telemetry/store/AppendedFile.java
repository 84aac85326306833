package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file that is appended to and synced by small pieces. Room of zeros is written ahead of them, so that a sync writes their
/// bytes alone: were the file longer after each piece, the file system would write its own journal as well, and whoever syncs
/// another file at that moment would wait for it.
///
/// Where it is closed the room is cut off; after a kill it stands behind what was appended. Large pieces get no room, since
/// writing all twice would cost them more than the length does.
public final class AppendedFile implements LogFile {
    static final int ROOM = 1 << 20;
    private static final int SMALL = 1 << 16;
    private final FileChannel channel;
    private long room;

    private AppendedFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.room = channel.size();
        channel.position(room);
    }

    /// Goes on at the end of what is there.
    public static AppendedFile open(Path file) throws IOException {
        return new AppendedFile(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() <= SMALL && channel.position() + bytes.remaining() > room) {
            makeRoom();
        }
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        room = Math.max(room, channel.position());
    }

    /// Where there is no room on the disk there may still be enough for the bytes themselves.
    private void makeRoom() throws IOException {
        long from = channel.position();
        long to = from + ROOM;
        try {
            var zeros = ByteBuffer.allocate(SMALL);
            for (long at = from; at < to; at += channel.write(zeros.clear(), at)) {
                room = Math.max(room, at);
            }
            room = to;
        } catch (IOException _) {
            cutTo(from);
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
        room = size;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (channel.isOpen()) {
                channel.truncate(channel.position());
            }
        }
    }
}
