package org.yuanlian.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Suspension;

/// Something that takes time and waits for others.
///
/// @param legs one after the other
/// @param from the day on which it really began; null where it has not
/// @param done the day on which it was really done; null where it is not
/// @param due the day on which its running clock ends; null where none runs
/// @param stood when its clock really stood still
public record Work(
        String id,
        List<String> after,
        List<Leg> legs,
        @Nullable LocalDate from,
        @Nullable LocalDate done,
        @Nullable LocalDate due,
        List<Suspension> stood) {

    boolean isDone() {
        return done != null;
    }
}
