package org.yuanlian.telemetry.port.hj212;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes frames, and the answers that a monitor waits for.
public final class Frames {
    private static final int VERSION = ~3;

    private Frames() {}

    public static ByteBuf frame(String segment) {
        var data = Unpooled.wrappedBuffer(segment.getBytes(StandardCharsets.ISO_8859_1));
        var length = data.readableBytes();
        var end = String.format(Locale.ROOT, "%04X\r\n", Crc.of(data, 0, length));
        return Unpooled.wrappedBuffer(
                Unpooled.wrappedBuffer(String.format(Locale.ROOT, "##%04d", length).getBytes(StandardCharsets.US_ASCII)),
                data,
                Unpooled.wrappedBuffer(end.getBytes(StandardCharsets.US_ASCII)));
    }

    /// What says that data have come to stay (9014).
    public static String dataTaken(Packet packet) {
        return packet.version() == Packet.Version.V2005
                ? "ST=91;CN=9014;CP=&&QN=%s;CN=%s&&".formatted(packet.number(), packet.command())
                : answer(packet, "9014");
    }

    /// What says that a notice was heard (9013).
    public static String noticeHeard(Packet packet) {
        return packet.version() == Packet.Version.V2005
                ? "ST=91;CN=9013;PW=%s;MN=%s;CP=&&QN=%s&&".formatted(packet.password(), packet.device(), packet.number())
                : answer(packet, "9013");
    }

    private static String answer(Packet packet, String command) {
        return "QN=%s;ST=91;CN=%s;PW=%s;MN=%s;Flag=%d;CP=&&&&"
                .formatted(packet.number(), command, packet.password(), packet.device(), packet.flag() & VERSION);
    }
}
