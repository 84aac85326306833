package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.yuanlian.telemetry.Point;
import org.yuanlian.telemetry.Readings;

/// Points as they stand in a log: frames of a mark, a length, a checksum, the instant of recording, and the points.
final class Frames {
    private static final int MARK = 0x594C5046;
    private static final int HEAD = 12;
    private static final int INSTANT = 8;
    static final int POINT = 21;

    private Frames() {}

    /// What was found in a log.
    ///
    /// @param damaged bytes that make no whole frame: the torn end of what nobody was told of, or damage
    record Found(long points, long damaged) {}

    @FunctionalInterface
    interface Taker {
        void take(long recordedAt, int series, long at, double value, byte tag);
    }

    static int size(int points) {
        return HEAD + INSTANT + points * POINT;
    }

    static void write(ByteBuffer to, long recordedAt, List<Point> points) {
        int start = to.position();
        to.putInt(MARK).putInt(INSTANT + points.size() * POINT).putInt(0).putLong(recordedAt);
        for (var point : points) {
            to.putInt(point.series())
                    .putLong(point.at())
                    .putDouble(point.value())
                    .put(Readings.tag(point.quality(), point.origin()));
        }
        to.putInt(start + 8, checksum(to.slice(start + HEAD, to.position() - start - HEAD)));
    }

    /// Reads a log, past whatever is no whole frame. The zeros behind all else are room for what was to come, and no damage.
    static Found read(Path log, Taker taker) throws IOException {
        try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
            return channel.size() == 0 ? new Found(0, 0) : read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), taker);
        }
    }

    private static Found read(ByteBuffer bytes, Taker taker) {
        long points = 0;
        long damaged = 0;
        int position = 0;
        int end = withoutRoom(bytes);
        while (position < end) {
            int length = bodyLength(bytes, position);
            if (length < 0) {
                position++;
                damaged++;
                continue;
            }
            points += take(bytes.slice(position + HEAD, length), taker);
            position += HEAD + length;
        }
        return new Found(points, damaged);
    }

    /// A whole frame may itself end in zeros, and is read as far as it goes.
    private static int withoutRoom(ByteBuffer bytes) {
        int end = bytes.capacity();
        while (end > 0 && bytes.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    private static int bodyLength(ByteBuffer bytes, int position) {
        int rest = bytes.capacity() - position - HEAD;
        if (rest < INSTANT || bytes.getInt(position) != MARK) {
            return -1;
        }
        int length = bytes.getInt(position + 4);
        if (length < INSTANT || length > rest || (length - INSTANT) % POINT != 0) {
            return -1;
        }
        return checksum(bytes.slice(position + HEAD, length)) == bytes.getInt(position + 8) ? length : -1;
    }

    private static long take(ByteBuffer body, Taker taker) {
        long recordedAt = body.getLong();
        long points = 0;
        for (; body.hasRemaining(); points++) {
            taker.take(recordedAt, body.getInt(), body.getLong(), body.getDouble(), body.get());
        }
        return points;
    }

    private static int checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// Many small lists as one.
    static List<Point> joined(List<List<Point>> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var all = new ArrayList<Point>(parts.stream().mapToInt(List::size).sum());
        parts.forEach(all::addAll);
        return all;
    }
}
