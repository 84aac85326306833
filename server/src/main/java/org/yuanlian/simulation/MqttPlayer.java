package org.yuanlian.simulation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A device that speaks MQTT 3.1.1 with QoS 1. It needs four kinds of packets.
abstract class MqttPlayer extends Player {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private int packet;

    MqttPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    /// The members of a JSON object.
    abstract String values(Instant at, double level);

    @Override
    final void greet() throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(USER_PASSWORD_CLEAN);
        out.writeShort(600);
        out.writeUTF(role.identity());
        out.writeUTF(role.identity());
        out.writeUTF(role.secret());
        send(CONNECT, body.toByteArray());
        if (line().read(4)[3] != 0) {
            throw new IOException("not let in");
        }
    }

    @Override
    final boolean say(Instant at, double level, boolean garbled) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("devices/%s/points".formatted(role.identity()));
        packet = packet % 0xFFFF + 1;
        out.writeShort(packet);
        var payload = "{\"at\":%d,\"values\":{%s}}".formatted(at.toEpochMilli(), values(at, level)).getBytes(StandardCharsets.US_ASCII);
        out.write(payload, 0, garbled ? payload.length / 2 : payload.length);
        send(PUBLISH_AT_LEAST_ONCE, body.toByteArray());
        line().read(4);
        return true;
    }

    private void send(int type, byte[] body) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(type);
        var length = body.length;
        do {
            frame.write(length > 127 ? length & 0x7F | 0x80 : length);
            length >>= 7;
        } while (length > 0);
        frame.writeBytes(body);
        line().send(frame.toByteArray());
    }
}
