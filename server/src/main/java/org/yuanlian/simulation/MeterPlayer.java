package org.yuanlian.simulation;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A meter on a feeder of ten kilovolts, whose load follows the working day.
final class MeterPlayer extends MqttPlayer {
    private static final double MOST_AMPERES = 220;
    private static final double KILOVOLTS = 10.4;
    private static final double DROP = 0.25;
    private static final double POWER_FACTOR = 0.95;

    MeterPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    @Override
    Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    String values(Instant at, double level) {
        double load = Shift.load(at) * level;
        double amperes = MOST_AMPERES * load;
        double kilovolts = KILOVOLTS - DROP * load;
        return String.format(
                Locale.ROOT, "\"activePower\":%.0f,\"current\":%.1f,\"voltage\":%.3f", Math.sqrt(3) * kilovolts * amperes * POWER_FACTOR, amperes, kilovolts);
    }
}
