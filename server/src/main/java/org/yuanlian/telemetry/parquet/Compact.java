package org.yuanlian.telemetry.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Thrift's compact protocol, in which the headers and the footer of Parquet are written.
final class Compact {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    static byte[] of(Consumer<Compact> fields) {
        var compact = new Compact();
        compact.struct(fields);
        return compact.out.toByteArray();
    }

    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    Compact truth(int field, boolean value) {
        return header(field, value ? TRUE : FALSE);
    }

    Compact number(int field, int value) {
        header(field, I32);
        zigzag(value);
        return this;
    }

    Compact number(int field, long value) {
        header(field, I64);
        zigzag(value);
        return this;
    }

    Compact text(int field, String value) {
        header(field, BINARY);
        text(value);
        return this;
    }

    Compact struct(int field, Consumer<Compact> fields) {
        header(field, STRUCT);
        struct(fields);
        return this;
    }

    Compact numbers(int field, List<Integer> values) {
        list(field, I32, values.size());
        values.forEach(this::zigzag);
        return this;
    }

    Compact texts(int field, List<String> values) {
        list(field, BINARY, values.size());
        values.forEach(this::text);
        return this;
    }

    <T> Compact structs(int field, List<T> values, Consumer<T> each) {
        list(field, STRUCT, values.size());
        values.forEach(value -> struct(_ -> each.accept(value)));
        return this;
    }

    private void struct(Consumer<Compact> fields) {
        outer.push(last);
        last = 0;
        fields.accept(this);
        out.write(0);
        last = outer.pop();
    }

    /// Fields come in rising order, each less than sixteen after the one before.
    private Compact header(int field, int type) {
        out.write(field - last << 4 | type);
        last = field;
        return this;
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(SHORT_LIST << 4 | type);
            varint(out, size);
        }
    }

    private void zigzag(long value) {
        varint(out, value << 1 ^ value >> 63);
    }

    private void text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }
}
