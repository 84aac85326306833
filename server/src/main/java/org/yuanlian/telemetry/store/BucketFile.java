package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// The buckets of one day: which series has how many, and then all of them in that order. Written as a whole or not at all.
final class BucketFile {
    private static final int MARK = 0x594C_4B31;
    private static final int HEAD = 3 * Integer.BYTES;
    private static final int ENTRY = 2 * Integer.BYTES;

    private BucketFile() {}

    static void write(Path file, SortedMap<Integer, List<KeptBucket>> series) throws IOException {
        int buckets = series.values().stream().mapToInt(List::size).sum();
        var bytes = ByteBuffer.allocate(Math.addExact(HEAD + ENTRY * series.size(), Math.multiplyExact(KeptBucket.BYTES, buckets)));
        bytes.position(HEAD);
        series.forEach((number, own) -> bytes.putInt(number).putInt(own.size()));
        series.values().forEach(own -> own.forEach(bucket -> bucket.write(bytes)));
        bytes.putInt(0, MARK).putInt(Integer.BYTES, series.size()).putInt(2 * Integer.BYTES, sum(bytes, HEAD, ENTRY * series.size()));
        WholeFile.write(file, bytes.flip());
    }

    private static int sum(ByteBuffer bytes, int from, int length) {
        var sum = new CRC32C();
        sum.update(bytes.slice(from, length));
        return (int) sum.getValue();
    }

    /// Those of one series, by moment.
    static List<KeptBucket> read(Path file, int series) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var index = index(file, channel);
            long at = HEAD + (long) index.limit();
            while (index.hasRemaining()) {
                int number = index.getInt();
                int size = index.getInt();
                if (number == series) {
                    return buckets(read(file, channel, at, size * KeptBucket.BYTES), size);
                }
                at += (long) size * KeptBucket.BYTES;
            }
            return List.of();
        }
    }

    static TreeMap<Integer, List<KeptBucket>> read(Path file) throws IOException {
        var all = new TreeMap<Integer, List<KeptBucket>>();
        if (!Files.exists(file)) {
            return all;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var index = index(file, channel);
            long at = HEAD + (long) index.limit();
            while (index.hasRemaining()) {
                int number = index.getInt();
                int size = index.getInt();
                all.put(number, buckets(read(file, channel, at, size * KeptBucket.BYTES), size));
                at += (long) size * KeptBucket.BYTES;
            }
        }
        return all;
    }

    private static ByteBuffer index(Path file, FileChannel channel) throws IOException {
        var head = read(file, channel, 0, HEAD);
        int mark = head.getInt();
        int size = head.getInt();
        int promised = head.getInt();
        if (mark != MARK || size < 0 || (long) size * ENTRY > channel.size()) {
            throw new IOException("%s is no file of buckets.".formatted(file));
        }
        var index = read(file, channel, HEAD, size * ENTRY);
        if (sum(index, 0, index.limit()) != promised) {
            throw new IOException("%s is damaged.".formatted(file));
        }
        return index;
    }

    private static ByteBuffer read(Path file, FileChannel channel, long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("%s was cut off.".formatted(file));
            }
        }
        return bytes.flip();
    }

    private static List<KeptBucket> buckets(ByteBuffer bytes, int size) {
        var buckets = new ArrayList<KeptBucket>(size);
        for (int i = 0; i < size; i++) {
            buckets.add(KeptBucket.read(bytes));
        }
        return buckets;
    }
}
