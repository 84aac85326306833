package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Suspension;

/// What has come about of an item.
///
/// @param from the day of receipt; null where only the end is known
/// @param done the day on which it was decided; null while it runs
/// @param due the day on which its clock ends, or would if it went on now; null where none runs
/// @param stood when its clock stood still
public record Happened(
        @Nullable LocalDate from, @Nullable LocalDate done, @Nullable LocalDate due, List<Suspension> stood) {

    public static Happened doneOn(LocalDate day) {
        return new Happened(null, day, null, List.of());
    }
}
