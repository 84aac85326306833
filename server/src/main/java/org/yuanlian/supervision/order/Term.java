package org.yuanlian.supervision.order;

import java.time.LocalDate;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.supervision.Due;

/// Terms in Chinese working days; the day on which one begins is not counted.
public final class Term {
    private static final String YEAR_MISSING = "kernel.calendar.year-missing";
    private final WorkingCalendar calendar;

    public Term(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public Due due(LocalDate from, int workingDays) {
        try {
            return new Due.On(calendar.plusWorkingDays(from, workingDays));
        } catch (Refusal refusal) {
            var problem = refusal.problems().getFirst();
            if (problem.code().equals(YEAR_MISSING)) {
                return new Due.NoCalendar(problem);
            }
            throw refusal;
        }
    }

    /// What was left of a term when it was contested, counted again from the day of the decision.
    public Due resumed(LocalDate dueOn, LocalDate contestedOn, LocalDate decidedOn) {
        var left = Math.max(0, calendar.workingDaysBetween(contestedOn, dueOn));
        return left == 0 ? new Due.On(dueOn.isAfter(decidedOn) ? dueOn : decidedOn) : due(decidedOn, left);
    }

    /// @throws Refusal where the calendar does not reach so far
    public static LocalDate day(Due due) {
        return switch (due) {
            case Due.On on -> on.day();
            case Due.NoCalendar none -> throw new Refusal(none.problem());
        };
    }
}
