package org.yuanlian.alarm;

import java.time.Instant;
import java.util.UUID;

/// One thing that happened to an alarm; it is never changed.
///
/// @param number from 1 on without a gap; the last one is the version of the alarm
/// @param at when it was recorded here
public record AlarmEvent(UUID alarm, long number, Instant at, Person by, Happening what) {
    /// For whom the rules derive.
    public static final Person RULES = new Person("system:alarm", "");

    /// @param name by which a log-in is known, and `title` as the person is called
    public record Person(String name, String title) {}
}
