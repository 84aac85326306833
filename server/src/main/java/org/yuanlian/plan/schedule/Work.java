package org.yuanlian.plan.schedule;

import java.util.List;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that takes time and waits for others.
///
/// @param legs one after the other
/// @param from the day on which it really began; null where it has not
/// @param done the day on which it was really done; null where it is not
public record Work(String id, List<String> after, List<Leg> legs, @Nullable LocalDate from, @Nullable LocalDate done) {

    boolean isDone() {
        return done != null;
    }
}
