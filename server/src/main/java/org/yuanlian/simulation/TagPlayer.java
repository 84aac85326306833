package org.yuanlian.simulation;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// A tag that somebody wears who goes round in one firm.
final class TagPlayer extends MqttPlayer {
    private static final ParkPlan PARK = ParkPlan.read();
    private final Round round;

    TagPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
        round = new Round(Round.stopsOf(PARK, role.number() - 1), random);
    }

    @Override
    Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    String values(Instant at, double level) {
        round.goOn(every());
        return String.format(Locale.ROOT, "\"lon\":%.6f,\"lat\":%.6f", round.at().longitude(), round.at().latitude());
    }
}
