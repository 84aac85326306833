package org.yuanlian.telemetry.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A column of which every row has a value.
public record ParquetColumn(String name, Kind kind) {
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int BY_DICTIONARY = 8;

    /// @param type what Parquet calls physical
    public enum Kind {
        TRUTH(0),
        TIME(2),
        NUMBER(5),
        TEXT(6);

        private final int type;

        Kind(int type) {
            this.type = type;
        }
    }

    /// @param dictionary of texts, which repeat
    record Encoded(byte @Nullable [] dictionary, int words, byte[] values, int encoding) {
        List<Integer> encodings() {
            return dictionary == null ? List.of(PLAIN, RLE) : List.of(PLAIN, RLE, BY_DICTIONARY);
        }
    }

    int type() {
        return kind.type;
    }

    /// What the numbers stand for, in the old way and in the new one.
    void describe(Compact element) {
        switch (kind) {
            case TEXT -> element.number(6, 0).struct(10, logical -> logical.struct(1, _ -> {}));
            case TIME -> element.number(6, 9).struct(10, logical -> logical.struct(8, inMillis()));
            case NUMBER, TRUTH -> {}
        }
    }

    private static Consumer<Compact> inMillis() {
        return time -> time.truth(1, true).struct(2, unit -> unit.struct(1, _ -> {}));
    }

    Encoded encoded(List<Object> cells) {
        return switch (kind) {
            case TIME -> eightBytes(cells, (bytes, cell) -> bytes.putLong(((Instant) cell).toEpochMilli()));
            case NUMBER -> eightBytes(cells, (bytes, cell) -> bytes.putDouble((Double) cell));
            case TRUTH -> bits(cells);
            case TEXT -> byDictionary(cells);
        };
    }

    @FunctionalInterface
    private interface Put {
        void put(ByteBuffer bytes, Object cell);
    }

    private static Encoded eightBytes(List<Object> cells, Put put) {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(Long.BYTES, cells.size())).order(ByteOrder.LITTLE_ENDIAN);
        cells.forEach(cell -> put.put(bytes, cell));
        return new Encoded(null, 0, bytes.array(), PLAIN);
    }

    private static Encoded bits(List<Object> cells) {
        var bytes = new byte[(cells.size() + 7) / 8];
        for (int i = 0; i < cells.size(); i++) {
            if ((Boolean) cells.get(i)) {
                bytes[i / 8] |= (byte) (1 << i % 8);
            }
        }
        return new Encoded(null, 0, bytes, PLAIN);
    }

    /// Each text once, and then runs of which text how often.
    private static Encoded byDictionary(List<Object> cells) {
        var words = new LinkedHashMap<Object, Integer>();
        var dictionary = new ByteArrayOutputStream();
        for (var cell : cells) {
            if (words.putIfAbsent(cell, words.size()) == null) {
                var bytes = ((String) cell).getBytes(StandardCharsets.UTF_8);
                dictionary.writeBytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).array());
                dictionary.writeBytes(bytes);
            }
        }
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(words.size() - 1));
        var runs = new ByteArrayOutputStream();
        runs.write(bits);
        for (int from = 0, to = 0; from < cells.size(); from = to) {
            var text = cells.get(from);
            while (to < cells.size() && cells.get(to).equals(text)) {
                to++;
            }
            Compact.varint(runs, (long) (to - from) << 1);
            int word = words.getOrDefault(text, 0);
            for (int shift = 0; shift < bits; shift += 8) {
                runs.write(word >>> shift);
            }
        }
        return new Encoded(dictionary.toByteArray(), words.size(), runs.toByteArray(), BY_DICTIONARY);
    }
}
