package org.yuanlian.telemetry.port.jt808;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yuanlian.telemetry.port.jt808.Message.Version;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;

/// Bytes to [Message]s, and to [Fault]s for what is none. A flag begins a frame and ends one: after a fault the next
/// flag is taken for a beginning, and two in a row for an end and a beginning.
public final class MessageDecoder extends ByteToMessageDecoder {
    /// Head with packets of 2019, the longest body, the checksum, all of it escaped, and both flags.
    private static final int LONGEST = 2 * (21 + 1023 + 1) + 2;
    private static final int SHORTEST = 12 + 1;

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        var flag = in.indexOf(in.readerIndex(), in.writerIndex(), Escape.FLAG);
        if (flag != in.readerIndex()) {
            dropGarbage(in, flag < 0 ? in.writerIndex() : flag, out);
            return;
        }
        var end = in.indexOf(in.readerIndex() + 1, in.writerIndex(), Escape.FLAG);
        if (end == in.readerIndex() + 1) {
            in.skipBytes(1);
        } else if (end < 0) {
            dropWhatNeverEnds(in, out);
        } else {
            take(in, end, out);
        }
    }

    private static void dropGarbage(ByteBuf in, int until, List<Object> out) {
        out.add(new Fault(Kind.GARBAGE, hexadecimal(in, until)));
        in.readerIndex(until);
    }

    private static void dropWhatNeverEnds(ByteBuf in, List<Object> out) {
        if (in.readableBytes() > LONGEST) {
            out.add(new Fault(Kind.LENGTH, hexadecimal(in, in.writerIndex())));
            in.readerIndex(in.writerIndex());
        }
    }

    /// What is whole is taken with both its flags. What is not may have begun in garbage, so its end may be a beginning.
    private static void take(ByteBuf in, int end, List<Object> out) {
        var text = hexadecimal(in, end);
        var failed = new boolean[1];
        Consumer<Fault> faults = fault -> {
            failed[0] = true;
            out.add(fault);
        };
        var message = read(in.slice(in.readerIndex() + 1, end - in.readerIndex() - 1), text, faults);
        message.ifPresent(out::add);
        in.readerIndex(failed[0] ? end : end + 1);
    }

    /// @param frame between its flags, still escaped
    static Optional<Message> read(ByteBuf frame, String text, Consumer<Fault> faults) {
        var data = unescaped(frame);
        if (data.length < SHORTEST) {
            faults.accept(new Fault(Kind.LENGTH, text));
            return Optional.empty();
        }
        if (Escape.checksum(data, data.length - 1) != data[data.length - 1]) {
            faults.accept(new Fault(Kind.CHECKSUM, text));
            return Optional.empty();
        }
        return message(data, text, faults);
    }

    private static byte[] unescaped(ByteBuf frame) {
        var data = new byte[frame.readableBytes()];
        var length = 0;
        while (frame.isReadable()) {
            var each = frame.readByte();
            if (each == Escape.MARK && frame.isReadable()) {
                var next = frame.readByte();
                if (next != Escape.OF_MARK && next != Escape.OF_FLAG) {
                    return new byte[0];
                }
                each = next == Escape.OF_MARK ? Escape.MARK : Escape.FLAG;
            }
            data[length++] = each;
        }
        return Arrays.copyOf(data, length);
    }

    private static Optional<Message> message(byte[] data, String text, Consumer<Fault> faults) {
        var in = new Fields(data, 0, data.length - 1);
        var id = in.word();
        var properties = in.word();
        var version = (properties & 0x4000) == 0 ? Version.V2013 : Version.V2019;
        var isDivided = (properties & 0x2000) != 0;
        var head = (version == Version.V2013 ? 12 : 17) + (isDivided ? 4 : 0);
        if (data.length - 1 != head + (properties & 0x3FF)) {
            faults.accept(new Fault(Kind.LENGTH, text));
            return Optional.empty();
        }
        if (version == Version.V2019) {
            in.octet();
        }
        var phone = in.digits(version == Version.V2013 ? 6 : 10);
        var serial = in.word();
        var packets = isDivided ? in.word() : 1;
        var packet = isDivided ? in.word() : 1;
        if (phone.isEmpty() || packet < 1 || packet > packets || (properties & 0x1C00) != 0) {
            faults.accept(new Fault(Kind.SHAPE, text));
            return Optional.empty();
        }
        return Optional.of(new Message(id, version, phone.get(), serial, packets, packet, in.rest()));
    }

    private static String hexadecimal(ByteBuf in, int until) {
        return ByteBufUtil.hexDump(in, in.readerIndex(), Math.min(until - in.readerIndex(), 64));
    }

    @Override
    protected void decodeLast(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        while (in.isReadable()) {
            var before = in.readableBytes();
            decode(context, in, out);
            if (in.readableBytes() == before) {
                if (before > 1) {
                    out.add(new Fault(Kind.HALF, hexadecimal(in, in.writerIndex())));
                }
                in.skipBytes(before);
            }
        }
    }
}
