package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.Readings;

/// What holds of the latest moment of every series, kept at hand.
final class LastValues {
    private static final int ROW = 29;
    private static final long NEVER = Long.MIN_VALUE;
    private long[] at = {};
    private double[] value = {};
    private byte[] tag = {};
    private long[] knownAt = {};

    void say(int series, long moment, double said, byte tagged, long known) {
        if (series >= at.length) {
            grow(Math.max(series + 1, at.length * 2));
        }
        if (moment > at[series]
                || (moment == at[series] && Holding.holdsOver(said, tagged, value[series], tag[series]))) {
            at[series] = moment;
            value[series] = said;
            tag[series] = tagged;
            knownAt[series] = known;
        }
    }

    @Nullable Reading of(int series) {
        return series < 0 || series >= at.length || at[series] == NEVER
                ? null
                : new Reading(at[series], value[series], Readings.quality(tag[series]), Readings.origin(tag[series]), knownAt[series]);
    }

    /// Forgets those that are older than the first moment that stays of their series.
    void forget(IntToLongFunction keptFrom) {
        for (int series = 0; series < at.length; series++) {
            if (at[series] != NEVER && at[series] < keptFrom.applyAsLong(series)) {
                at[series] = NEVER;
            }
        }
    }

    LastValues copy() {
        var copy = new LastValues();
        copy.at = at.clone();
        copy.value = value.clone();
        copy.tag = tag.clone();
        copy.knownAt = knownAt.clone();
        return copy;
    }

    private void grow(int size) {
        int before = at.length;
        at = Arrays.copyOf(at, size);
        Arrays.fill(at, before, size, NEVER);
        value = Arrays.copyOf(value, size);
        tag = Arrays.copyOf(tag, size);
        knownAt = Arrays.copyOf(knownAt, size);
    }

    /// Replaces the file as a whole.
    void write(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(at.length * ROW + Long.BYTES);
        for (int series = 0; series < at.length; series++) {
            if (at[series] != NEVER) {
                bytes.putInt(series).putLong(at[series]).putDouble(value[series]).put(tag[series]).putLong(knownAt[series]);
            }
        }
        bytes.putLong(checksum(bytes, bytes.position())).flip();
        var torn = file.resolveSibling(file.getFileName() + ".torn");
        try (var channel = FileChannel.open(
                torn, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(torn, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// @return nothing where the file is absent or damaged
    static @Nullable LastValues read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int end = bytes.capacity() - Long.BYTES;
        if (end < 0 || end % ROW != 0 || bytes.getLong(end) != checksum(bytes, end)) {
            return null;
        }
        var read = new LastValues();
        while (bytes.position() < end) {
            read.say(bytes.getInt(), bytes.getLong(), bytes.getDouble(), bytes.get(), bytes.getLong());
        }
        return read;
    }

    private static long checksum(ByteBuffer bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes.slice(0, length));
        return crc.getValue();
    }
}
