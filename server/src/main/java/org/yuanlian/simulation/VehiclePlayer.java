package org.yuanlian.simulation;

import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import org.yuanlian.telemetry.port.jt808.Enrolment;
import org.yuanlian.telemetry.port.jt808.Frames;
import org.yuanlian.telemetry.port.jt808.Message;
import org.yuanlian.telemetry.port.jt808.Message.Version;

/// A lorry on the roads of the park, by JT/T 808-2013.
final class VehiclePlayer extends Player {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final int FLAG = 0x7E;
    private static final int HEAD = 12;
    private static final int SPEEDING = 1 << 1;
    private static final Roads ROADS = Roads.ofThePark();
    private final Drive drive = new Drive(ROADS, random);
    private int serial;
    private int steps;

    VehiclePlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    static Enrolment enrolment(String phone) {
        return new Enrolment("YUANL", "DEMO", Cast.terminal(phone), 2, "川A" + phone.substring(phone.length() - 5));
    }

    @Override
    Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    void greet() throws IOException {
        var answer = ask(Message.REGISTRATION, enrolment(role.identity()).body());
        if (answer.length < 3 || answer[2] != 0) {
            throw new IOException("not registered");
        }
        if (ask(Message.AUTHENTICATION, Arrays.copyOfRange(answer, 3, answer.length))[4] != 0) {
            throw new IOException("not let in");
        }
    }

    @Override
    boolean say(Instant at, double level, boolean garbled) throws IOException {
        if (garbled) {
            var frame = frame(Message.POSITION, position(at, level));
            frame[frame.length - 2] ^= 0x11;
            line().send(frame);
            return false;
        }
        return ask(Message.POSITION, position(at, level))[4] == 0;
    }

    private byte[] position(Instant at, double level) {
        var speed = 30 * level;
        drive.goOn(speed / 3.6 * every().toSeconds());
        steps++;
        var where = drive.at();
        return ByteBuffer.allocate(28 + 6)
                .putInt(speed > 60 ? SPEEDING : 0)
                .putInt(3)
                .putInt((int) Math.round(where.latitude() * 1e6))
                .putInt((int) Math.round(where.longitude() * 1e6))
                .putShort((short) 500)
                .putShort((short) (10 * speed))
                .putShort((short) drive.direction())
                .put(HexFormat.of().parseHex(TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.ofHours(8)))))
                .put((byte) 0x01)
                .put((byte) 4)
                .putInt(100_000 + steps)
                .array();
    }

    private byte[] ask(int id, byte[] body) throws IOException {
        line().send(frame(id, body));
        line().readUntil(FLAG);
        var answer = unescaped(line().readUntil(FLAG));
        return Arrays.copyOfRange(answer, HEAD, Math.max(HEAD, answer.length - 1));
    }

    private byte[] frame(int id, byte[] body) {
        serial = serial + 1 & 0xFFFF;
        return ByteBufUtil.getBytes(Frames.frame(new Message(id, Version.V2013, role.identity(), serial, body)));
    }

    private static byte[] unescaped(byte[] frame) {
        var plain = new ByteArrayOutputStream();
        for (var i = 0; i < frame.length; i++) {
            plain.write(frame[i] == 0x7D && i + 1 < frame.length ? frame[++i] == 1 ? 0x7D : FLAG : frame[i]);
        }
        return plain.toByteArray();
    }
}
