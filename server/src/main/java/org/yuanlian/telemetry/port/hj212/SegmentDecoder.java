package org.yuanlian.telemetry.port.hj212;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// Bytes to [Segment]s, and to [Fault]s for what is none. After a fault it goes on at the next `##`, so that a wrong
/// length costs one frame and not those behind it.
public final class SegmentDecoder extends ByteToMessageDecoder {
    private static final int MARK = 2;
    private static final int HEAD = 6;
    private static final int TAIL = 6;
    private boolean skipping;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        var mark = pair(in, '#', '#');
        if (mark != in.readerIndex()) {
            dropGarbage(in, mark, out);
        } else if (in.readableBytes() >= HEAD) {
            var length = length(in);
            if (length < 0) {
                refuse(in, Kind.LENGTH, out);
            } else if (in.readableBytes() < HEAD + length + TAIL) {
                refuseIfItEndsEarly(in, length, out);
            } else {
                take(in, length, out);
            }
        }
    }

    /// Everything before the mark; without one all but a last `#`, which may be the half of a mark.
    private void dropGarbage(ByteBuf in, int mark, List<Object> out) {
        var until = mark >= 0 ? mark : in.getByte(in.writerIndex() - 1) == '#' ? in.writerIndex() - 1 : in.writerIndex();
        var garbage = in.readCharSequence(until - in.readerIndex(), StandardCharsets.ISO_8859_1).toString();
        if (!skipping && !garbage.isBlank()) {
            out.add(new Fault(Kind.GARBAGE, garbage));
            skipping = true;
        }
    }

    /// @return where the two stand, or -1
    private static int pair(ByteBuf in, char first, char second) {
        var from = in.readerIndex();
        while (true) {
            var at = in.indexOf(from, in.writerIndex() - 1, (byte) first);
            if (at < 0 || in.getByte(at + 1) == second) {
                return at;
            }
            from = at + 1;
        }
    }

    private static int length(ByteBuf in) {
        var length = 0;
        for (var i = in.readerIndex() + MARK; i < in.readerIndex() + HEAD; i++) {
            var digit = in.getByte(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = 10 * length + digit;
        }
        return length;
    }

    /// No data segment has a line end in it, so one that comes early shows a wrong length without waiting for more.
    private void refuseIfItEndsEarly(ByteBuf in, int length, List<Object> out) {
        var end = pair(in, '\r', '\n');
        if (end >= 0 && end < in.readerIndex() + HEAD + length + TAIL - 2) {
            refuse(in, Kind.LENGTH, out);
        }
    }

    private void take(ByteBuf in, int length, List<Object> out) {
        var data = in.readerIndex() + HEAD;
        var crc = data + length;
        if (in.getByte(crc + 4) != '\r' || in.getByte(crc + 5) != '\n') {
            refuse(in, Kind.LENGTH, out);
        } else if (Crc.of(in, data, length) != hexadecimal(in, crc)) {
            refuse(in, Kind.CHECKSUM, out);
        } else {
            out.add(new Segment(in.toString(data, length, StandardCharsets.ISO_8859_1)));
            in.readerIndex(crc + TAIL);
            skipping = false;
        }
    }

    private static int hexadecimal(ByteBuf in, int from) {
        var value = 0;
        for (var i = from; i < from + 4; i++) {
            var digit = Character.digit(in.getByte(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private void refuse(ByteBuf in, Kind kind, List<Object> out) {
        out.add(new Fault(kind, in.toString(in.readerIndex(), Math.min(in.readableBytes(), 80), StandardCharsets.ISO_8859_1)));
        in.skipBytes(MARK);
        skipping = true;
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (in.isReadable()) {
            var before = in.readableBytes();
            decode(context, in, out);
            if (in.readableBytes() == before) {
                out.add(new Fault(Kind.HALF, in.readCharSequence(before, StandardCharsets.ISO_8859_1).toString()));
            }
        }
    }
}
