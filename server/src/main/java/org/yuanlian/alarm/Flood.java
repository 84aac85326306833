package org.yuanlian.alarm;

import java.time.Duration;
import java.time.Instant;
import org.yuanlian.kernel.AlarmLevel;
import org.yuanlian.kernel.Place;

/// Alarms of one group of rules in one place that came too many at once: those that were kept from the desk, each within the
/// quiet time after the one before it.
///
/// @param held what was kept from the desk, with the first and the last of them
/// @param waiting how many of them nobody let through
/// @param lasting how many of those that wait last
/// @param level the gravest
public record Flood(Course course, int held, int waiting, int lasting, AlarmLevel level, boolean demo) {

    /// @param group the declaration that the rules stand in
    /// @param from when the first was raised, and `to` the last
    public record Course(Place place, String group, Instant from, Instant to) {}

    /// Whether nothing was held any more for so long.
    public boolean isOver(Instant now, Duration quiet) {
        return course.to().plus(quiet).isBefore(now);
    }
}
