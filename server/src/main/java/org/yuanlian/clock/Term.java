package org.yuanlian.clock;

import java.time.LocalDate;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;

/// So many days within which something is to be done; none where it is done on the spot.
public record Term(int days, DayKind kind) {

    public Term {
        if (days < 0) {
            throw new Refusal(Problem.of("clock.term.negative", "term", Integer.toString(days)));
        }
    }

    public static Term working(int days) {
        return new Term(days, DayKind.WORKING);
    }

    public static Term calendar(int days) {
        return new Term(days, DayKind.CALENDAR);
    }

    /// The last day of the term where nothing stops it; the day of the event is not counted.
    ///
    /// @throws Refusal where it reaches into a year without calendar
    public LocalDate endAfter(LocalDate event, WorkingCalendar calendar) {
        return kind.end(event, days, calendar);
    }

    /// The latest day on which a term of this length may have begun so as to have ended by `on`: what
    /// began by then is due, what began later is not. So a due date need not be stored to be searched.
    ///
    /// @throws Refusal where it reaches back into a year without calendar
    public LocalDate latestStartOfWhatEndsBy(LocalDate on, WorkingCalendar calendar) {
        var lastWorked = on;
        while (!calendar.isWorked(lastWorked)) {
            lastWorked = lastWorked.minusDays(1);
        }
        return kind.latestStart(lastWorked, days, calendar);
    }
}
