package org.yuanlian.simulation;

import io.netty.buffer.ByteBufUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.yuanlian.telemetry.port.hj212.Frames;

/// A monitor at a stack, by HJ 212-2017.
final class MonitorPlayer extends Player {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    MonitorPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    @Override
    Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    void greet() {}

    @Override
    boolean say(Instant at, double level, boolean garbled) throws IOException {
        var time = TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.ofHours(8)));
        var text = "QN=%s000;ST=31;CN=2011;PW=%s;MN=%s;Flag=5;CP=&&DataTime=%s;a21026-Rtd=%s,a21026-Flag=N;a21002-Rtd=%s,a21002-Flag=N;a34013-Rtd=%s,a34013-Flag=N&&"
                .formatted(time, role.secret(), role.identity(), time, rounded(12 * level, 2), rounded(30 * level, 2), rounded(5 * level, 2));
        var frame = ByteBufUtil.getBytes(Frames.frame(text));
        if (garbled) {
            frame[frame.length - 4] ^= 1;
        }
        line().send(frame);
        return !garbled && new String(line().readUntil('\n'), StandardCharsets.US_ASCII).contains("CN=9014");
    }
}
