package org.yuanlian.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What a working day does to a park, by the hours of China: made up, in the shape that loads and gates have.
final class Shift {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double NIGHT = 0.45;

    private Shift() {}

    /// How much of its power the park takes: the least before dawn, the most in the forenoon and the afternoon.
    static double load(Instant at) {
        double hour = hour(at);
        return NIGHT + (1 - NIGHT) * Math.max(hump(hour, 10.5, 3), hump(hour, 15.5, 3.5));
    }

    /// How many come in an hour, of the most that do.
    static double arrivals(Instant at) {
        return 0.05 + 0.95 * Math.max(hump(hour(at), 7.8, 0.8), 0.4 * hump(hour(at), 19.5, 0.8));
    }

    /// How many go in an hour, of the most that do.
    static double departures(Instant at) {
        return 0.05 + 0.95 * Math.max(hump(hour(at), 17.8, 0.9), 0.4 * hump(hour(at), 8.3, 0.6));
    }

    private static double hour(Instant at) {
        return ZonedDateTime.ofInstant(at, ZONE).toLocalTime().toSecondOfDay() / 3_600.0;
    }

    private static double hump(double hour, double top, double width) {
        return Math.exp(-Math.pow((hour - top) / width, 2));
    }
}
