package org.yuanlian.simulation;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// A counter at a gate: who came in and went out since midnight, people and vehicles.
final class CounterPlayer extends MqttPlayer {
    private static final double MOST_PEOPLE_A_MINUTE = 9;
    private static final double MOST_VEHICLES_A_MINUTE = 2.5;
    private LocalDate day = LocalDate.EPOCH;
    private final int[] counted = new int[4];

    CounterPlayer(Cast.Role role, long seed, double share, InetSocketAddress port) {
        super(role, seed, share, port);
    }

    @Override
    Duration every() {
        return Duration.ofMinutes(1);
    }

    /// It counted before it was first heard, too.
    @Override
    String values(Instant at, double level) {
        var today = LocalDate.ofInstant(at, Shift.ZONE);
        if (!today.equals(day)) {
            day = today;
            Arrays.fill(counted, 0);
            for (var past = today.atStartOfDay(Shift.ZONE).toInstant(); past.isBefore(at); past = past.plus(every())) {
                count(past, 1);
            }
        }
        count(at, level);
        return "\"peopleIn\":%d,\"peopleOut\":%d,\"vehiclesIn\":%d,\"vehiclesOut\":%d".formatted(counted[0], counted[1], counted[2], counted[3]);
    }

    private void count(Instant at, double level) {
        counted[0] += drawn(level * MOST_PEOPLE_A_MINUTE * Shift.arrivals(at));
        counted[1] += drawn(level * MOST_PEOPLE_A_MINUTE * Shift.departures(at));
        counted[2] += drawn(level * MOST_VEHICLES_A_MINUTE * Shift.arrivals(at));
        counted[3] += drawn(level * MOST_VEHICLES_A_MINUTE * Shift.departures(at));
    }

    /// A whole number whose mean is this.
    private int drawn(double mean) {
        int whole = (int) mean;
        return whole + (random.nextDouble() < mean - whole ? 1 : 0);
    }
}
