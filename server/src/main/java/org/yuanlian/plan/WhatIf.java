package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.WorkingCalendar;

/// What it would cost if items took longer.
///
/// @param movedDays working days by which the goal moves; null where a calendar is missing
/// @param constructionMovedDays the same for the start of construction
/// @param branch the chain of steps that makes the goal late then
public record WhatIf(
        @Nullable LocalDate end,
        @Nullable LocalDate newEnd,
        @Nullable LocalDate constructionOn,
        @Nullable LocalDate newConstructionOn,
        @Nullable Integer movedDays,
        @Nullable Integer constructionMovedDays,
        List<String> branch) {

    /// @param before the plan as it stands
    /// @param after the same plan, with items that take longer
    public static WhatIf between(Schedule before, Schedule after, WorkingCalendar calendar) {
        return new WhatIf(
                before.end(),
                after.end(),
                before.constructionOn(),
                after.constructionOn(),
                moved(before.goalOn(), after.goalOn(), calendar),
                moved(before.constructionOn(), after.constructionOn(), calendar),
                after.path());
    }

    private static @Nullable Integer moved(@Nullable LocalDate from, @Nullable LocalDate to, WorkingCalendar calendar) {
        return from == null || to == null ? null : calendar.workingDaysBetween(from, to);
    }
}
