package org.yuanlian.telemetry.rule;

/// Where something is, by the last latitude and longitude that it sent.
final class Whereabouts extends Condition {
    /// Whether a place is one that the rule is about.
    @FunctionalInterface
    interface Area {
        boolean has(double latitude, double longitude);
    }

    private final int latitude;
    private final int longitude;
    private final Area area;
    private final int on;
    private final int lat;
    private final int lon;
    private final int known;

    Whereabouts(Slots slots, int latitude, int longitude, Area area) {
        this.latitude = latitude;
        this.longitude = longitude;
        this.area = area;
        this.on = slots.zero();
        this.lat = slots.zero();
        this.lon = slots.zero();
        this.known = slots.zero();
    }

    @Override
    void point(long[] state, int of, long at, double value) {
        if (of == latitude) {
            value(state, lat, value);
            state[known] |= 1 | 4;
        } else if (of == longitude) {
            value(state, lon, value);
            state[known] |= 2 | 4;
        }
    }

    @Override
    Verdict judge(long[] state, long at) {
        if (state[known] == 7) {
            state[on] = area.has(value(state, lat), value(state, lon)) ? 1 : 0;
            state[known] = 3;
        }
        return Verdict.of(state[on] == 1);
    }
}
