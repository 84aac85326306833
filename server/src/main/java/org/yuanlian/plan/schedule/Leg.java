package org.yuanlian.plan.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.WorkingCalendar;

/// A part of the time that a work takes.
///
/// @param stop why the clock stands still meanwhile; null where it runs
public record Leg(Term term, @Nullable SuspensionKind stop) {

    public static Leg running(Term term) {
        return new Leg(term, null);
    }

    LocalDate end(LocalDate from, WorkingCalendar calendar) {
        return term.endAfter(from, calendar);
    }

    /// The latest worked day from which this leg ends by a worked day.
    LocalDate latestBegin(LocalDate end, WorkingCalendar calendar) {
        var latest = term.latestStartOfWhatEndsBy(end, calendar);
        return calendar.isWorked(latest) ? latest : calendar.minusWorkingDays(latest, 1);
    }
}
