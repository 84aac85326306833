package org.yuanlian.simulation;

import java.time.Duration;
import java.time.Instant;

/// The time of the park that is played: it runs faster than ours, and ends when ours has come to the same moment, so
/// that nothing lies in the future.
record ParkTime(Instant beganAt, Instant parkBeganAt, double speed) {

    static ParkTime over(Duration length, double speed, Instant now) {
        var real = Duration.ofNanos((long) (length.toNanos() / speed));
        return new ParkTime(now, now.plus(real).minus(length), speed);
    }

    /// How long to wait from now until a moment of the park.
    Duration until(Instant park, Instant now) {
        var real = Duration.ofNanos((long) (Duration.between(parkBeganAt, park).toNanos() / speed));
        return Duration.between(now, beganAt.plus(real));
    }
}
