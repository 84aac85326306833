package org.yuanlian.clock;

import java.time.LocalDate;
import org.yuanlian.kernel.WorkingCalendar;

/// Which days a term counts.
public enum DayKind {
    WORKING {
        @Override
        boolean counts(LocalDate day, WorkingCalendar calendar) {
            return calendar.isWorked(day);
        }

        @Override
        LocalDate end(LocalDate from, int days, WorkingCalendar calendar) {
            return calendar.orNextWorked(calendar.plusWorkingDays(from, days));
        }

        @Override
        LocalDate latestStart(LocalDate lastWorked, int days, WorkingCalendar calendar) {
            return days == 0 ? lastWorked : calendar.minusWorkingDays(lastWorked, days - 1).minusDays(1);
        }
    },
    CALENDAR {
        @Override
        boolean counts(LocalDate day, WorkingCalendar calendar) {
            return true;
        }

        @Override
        LocalDate end(LocalDate from, int days, WorkingCalendar calendar) {
            return calendar.plusCalendarDays(from, days);
        }

        @Override
        LocalDate latestStart(LocalDate lastWorked, int days, WorkingCalendar calendar) {
            return lastWorked.minusDays(days);
        }
    };

    abstract boolean counts(LocalDate day, WorkingCalendar calendar);

    /// The last day of a term that begins after `from`; where it would be a day of rest, the next worked one.
    abstract LocalDate end(LocalDate from, int days, WorkingCalendar calendar);

    abstract LocalDate latestStart(LocalDate lastWorked, int days, WorkingCalendar calendar);

    /// Days of this kind after `from` up to and including `to`.
    int between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return to.isAfter(from)
                ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> counts(day, calendar)).count()
                : 0;
    }
}
