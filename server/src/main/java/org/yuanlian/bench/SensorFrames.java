package org.yuanlian.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/// What one device of `bench live` writes, byte for byte.
final class SensorFrames {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private static final int LENGTH_BYTES = 2;
    private static final int PACKET_BYTES = 2;
    private static final byte[] AT = "{\"at\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = ",\"values\":{".getBytes(StandardCharsets.US_ASCII);
    private final byte[] identity;
    private final byte[] secret;
    private final byte[] topic;
    private final Senders.Load load;
    private final ByteBuf body = Unpooled.buffer();
    private int packet;
    private int next;
    private long tick;

    SensorFrames(String identity, String secret, Senders.Load load) {
        this.identity = identity.getBytes(StandardCharsets.US_ASCII);
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
        this.topic = "devices/%s/points".formatted(identity).getBytes(StandardCharsets.US_ASCII);
        this.load = load;
    }

    ByteBuf hello(ByteBuf to) {
        int length = 10 + 3 * LENGTH_BYTES + 2 * identity.length + secret.length;
        to.writeByte(CONNECT).writeByte(length);
        to.writeShort(4).writeBytes("MQTT".getBytes(StandardCharsets.US_ASCII)).writeByte(4).writeByte(USER_PASSWORD_CLEAN).writeShort(600);
        text(to, identity);
        text(to, identity);
        text(to, secret);
        return to;
    }

    private static void text(ByteBuf to, byte[] text) {
        to.writeShort(text.length).writeBytes(text);
    }

    /// @param at the instant of the next measures of the device
    void publish(ByteBuf to, long at, int device) {
        payload(body.clear(), at, device);
        packet = packet % 0xFFFF + 1;
        to.writeByte(PUBLISH_AT_LEAST_ONCE);
        length(to, LENGTH_BYTES + topic.length + PACKET_BYTES + body.readableBytes());
        text(to, topic);
        to.writeShort(packet).writeBytes(body);
    }

    private static void length(ByteBuf to, int length) {
        for (int rest = length; ; rest >>= 7) {
            to.writeByte(rest > 0x7F ? rest & 0x7F | 0x80 : rest);
            if (rest <= 0x7F) {
                return;
            }
        }
    }

    private void payload(ByteBuf to, long at, int device) {
        to.writeBytes(AT).writeBytes(Long.toString(at).getBytes(StandardCharsets.US_ASCII)).writeBytes(VALUES);
        for (int i = 0; i < load.values(); i++) {
            if (next == load.series()) {
                next = 0;
                tick++;
            }
            to.writeByte(i == 0 ? ' ' : ',').writeByte('"').writeByte('v');
            digits(to, next);
            to.writeByte('"').writeByte(':');
            hundredths(to, Math.round(LiveWorld.value(device * load.series() + next, tick) * 100));
            next++;
        }
        to.writeByte('}').writeByte('}');
    }

    private static void hundredths(ByteBuf to, long value) {
        digits(to, value / 100);
        to.writeByte('.').writeByte((int) ('0' + value / 10 % 10)).writeByte((int) ('0' + value % 10));
    }

    private static void digits(ByteBuf to, long value) {
        if (value >= 10) {
            digits(to, value / 10);
        }
        to.writeByte((int) ('0' + value % 10));
    }
}
