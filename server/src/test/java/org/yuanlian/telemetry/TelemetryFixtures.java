package org.yuanlian.telemetry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Points of a tank farm on a November morning.
public final class TelemetryFixtures {
    public static final long NINE = Instant.parse("2026-11-23T01:00:00Z").toEpochMilli();
    public static final long SECOND = 1_000;
    public static final long MINUTE = 60 * SECOND;
    public static final long HOUR = 60 * MINUTE;
    public static final long DAY = 24 * HOUR;

    private TelemetryFixtures() {}

    public static Point aPoint(int series, long at, double value) {
        return new Point(series, at, value, Quality.GOOD, Origin.DEVICE);
    }

    public static Point aCorrection(int series, long at, double value) {
        return new Point(series, at, value, Quality.GOOD, Origin.CORRECTION);
    }

    public static Point filledIn(int series, long at, double value) {
        return new Point(series, at, value, Quality.GOOD, Origin.BACKFILL);
    }

    /// A clock that stands until it is set.
    public static final class SetClock extends Clock {
        private volatile long now;

        public SetClock(long now) {
            this.now = now;
        }

        public void set(long to) {
            now = to;
        }

        @Override
        public long millis() {
            return now;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
