package org.yuanlian.telemetry.port.jt808;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.yuanlian.telemetry.port.jt808.Message.Version;

/// Writes frames, and the answers that a terminal waits for.
public final class Frames {
    /// What a reply says of the message that it replies to.
    public enum Result {
        DONE,
        FAILED,
        WRONG,
        UNSUPPORTED
    }

    private Frames() {}

    public static ByteBuf frame(Message message) {
        var phone = message.phone();
        var data = ByteBuffer.allocate(17 + message.body().length + 1);
        data.putShort((short) message.id());
        data.putShort((short) (message.body().length | (message.version() == Version.V2019 ? 0x4000 : 0)));
        if (message.version() == Version.V2019) {
            data.put((byte) 1);
        }
        for (var i = 0; i < phone.length(); i += 2) {
            data.put((byte) (phone.charAt(i) - '0' << 4 | phone.charAt(i + 1) - '0'));
        }
        data.putShort((short) message.serial()).put(message.body());
        data.put(Escape.checksum(data.array(), data.position()));
        return escaped(data.flip());
    }

    private static ByteBuf escaped(ByteBuffer data) {
        var out = Unpooled.buffer(2 * data.remaining() + 2).writeByte(Escape.FLAG);
        while (data.hasRemaining()) {
            var each = data.get();
            if (each == Escape.FLAG || each == Escape.MARK) {
                out.writeByte(Escape.MARK).writeByte(each == Escape.FLAG ? Escape.OF_FLAG : Escape.OF_MARK);
            } else {
                out.writeByte(each);
            }
        }
        return out.writeByte(Escape.FLAG);
    }

    /// The general reply (0x8001).
    public static Message reply(Message to, int serial, Result result) {
        var body = ByteBuffer.allocate(5).putShort((short) to.serial()).putShort((short) to.id()).put((byte) result.ordinal());
        return new Message(Message.REPLY, to.version(), to.phone(), serial, body.array());
    }

    /// The reply to a registration (0x8100) that was accepted.
    public static Message registered(Message to, int serial, String code) {
        var bytes = code.getBytes(StandardCharsets.US_ASCII);
        var body = ByteBuffer.allocate(3 + bytes.length).putShort((short) to.serial()).put((byte) 0).put(bytes);
        return new Message(Message.REGISTERED, to.version(), to.phone(), serial, body.array());
    }

    /// The reply to a registration of a terminal that we do not know, or that is somebody else's.
    public static Message notRegistered(Message to, int serial, boolean isKnown) {
        var body = ByteBuffer.allocate(3).putShort((short) to.serial()).put((byte) (isKnown ? 3 : 4));
        return new Message(Message.REGISTERED, to.version(), to.phone(), serial, body.array());
    }

    /// The code that a terminal brings along (0x0102); 2019 states its length and adds more behind it.
    public static String code(Message message) {
        var body = message.body();
        var from = message.version() == Version.V2019 && body.length > 0 ? 1 : 0;
        var length = from == 1 ? Math.min(body[0] & 0xFF, body.length - 1) : body.length;
        return new String(body, from, length, StandardCharsets.US_ASCII).strip();
    }
}
