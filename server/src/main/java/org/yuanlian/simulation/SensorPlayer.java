package org.yuanlian.simulation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A sensor at a tank or a tag that a person wears, by MQTT 3.1.1 with QoS 1. It needs four kinds of packets.
final class SensorPlayer extends Player {
    private static final int CONNECT = 0x10;
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final int USER_PASSWORD_CLEAN = 0xC2;
    private int packet;
    private double east = random.nextGaussian() / 300;
    private double north = random.nextGaussian() / 300;

    SensorPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    @Override
    Duration every() {
        return Duration.ofSeconds(role.kind() == Cast.Kind.TAG ? 10 : 30);
    }

    @Override
    void greet() throws IOException {
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
    boolean say(Instant at, double level, boolean garbled) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeUTF("devices/%s/points".formatted(role.identity()));
        packet = packet % 0xFFFF + 1;
        out.writeShort(packet);
        var payload = "{\"at\":%d,\"values\":{%s}}".formatted(at.toEpochMilli(), values(level)).getBytes(StandardCharsets.US_ASCII);
        out.write(payload, 0, garbled ? payload.length / 2 : payload.length);
        send(PUBLISH_AT_LEAST_ONCE, body.toByteArray());
        line().read(4);
        return true;
    }

    private String values(double level) {
        if (role.kind() == Cast.Kind.SENSOR) {
            return String.format(Locale.ROOT, "\"temperature\":%.2f,\"pressure\":%.3f,\"level\":%.2f", 25 * level, 0.6 * level, 6 + (level - 1) / 2);
        }
        east += random.nextGaussian() / 20_000;
        north += random.nextGaussian() / 20_000;
        return String.format(Locale.ROOT, "\"lon\":%.6f,\"lat\":%.6f", Place.LONGITUDE + east, Place.LATITUDE + north);
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
