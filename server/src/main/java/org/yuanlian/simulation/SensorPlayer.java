package org.yuanlian.simulation;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A sensor at a tank.
final class SensorPlayer extends MqttPlayer {

    SensorPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    @Override
    Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    String values(Instant at, double level) {
        return String.format(Locale.ROOT, "\"temperature\":%.2f,\"pressure\":%.3f,\"level\":%.2f", 25 * level, 0.6 * level, 6 + (level - 1) / 2);
    }
}
