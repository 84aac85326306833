package org.yuanlian.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;

/// When a work runs; the days are null where a calendar is missing.
public record Run(@Nullable LocalDate begin, @Nullable LocalDate end, List<Stretch> stretches) {
    static final Run UNKNOWN = new Run(null, null, List.of());

    /// @param stop why the clock stands still; null where it runs
    public record Stretch(LocalDate from, LocalDate until, @Nullable SuspensionKind stop) {}
}
