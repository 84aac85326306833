package org.yuanlian.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which days are worked, by the State Council's notices: weekends rest, except the days a notice
/// moves either way. It never guesses: a year without a notice is refused by name.
public final class WorkingCalendar {
    private final Map<LocalDate, Boolean> worked;
    private final Set<Integer> years;

    /// @param adjusted the days of the notices; true where an adjusted day is worked
    /// @param years the years whose notice is loaded
    public WorkingCalendar(Map<LocalDate, Boolean> adjusted, Set<Integer> years) {
        this.worked = new HashMap<>(adjusted);
        this.years = new TreeSet<>(years);
    }

    public Set<Integer> years() {
        return Set.copyOf(years);
    }

    public boolean isWorked(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new Refusal(Problem.of(
                    "kernel.calendar.year-missing", "calendar " + day.getYear(), day.toString(), day.getYear(), day));
        }
        return worked.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /// The last day of a term in working days; the day of the event does not count.
    public LocalDate plusWorkingDays(LocalDate event, int days) {
        return step(event, days, 1);
    }

    /// The day from which a term in working days has to run so as to end on `last`.
    public LocalDate minusWorkingDays(LocalDate last, int days) {
        return step(last, days, -1);
    }

    private LocalDate step(LocalDate start, int days, int direction) {
        if (days < 0) {
            throw new IllegalArgumentException("A term of %d days.\nMaybe the other direction is meant.".formatted(days));
        }
        var day = start;
        var left = days;
        while (left > 0) {
            day = day.plusDays(direction);
            if (isWorked(day)) {
                left--;
            }
        }
        return day;
    }

    /// The last day of a term in calendar days; the day of the event does not count, and a term that
    /// would end on a day of rest ends on the next worked day.
    public LocalDate plusCalendarDays(LocalDate event, int days) {
        return orNextWorked(event.plusDays(days));
    }

    public LocalDate orNextWorked(LocalDate day) {
        var end = day;
        while (!isWorked(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /// Worked days after `from` up to and including `to`; negative where `to` comes first.
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorked).count();
    }

    public int workingDaysIn(Year year) {
        return (int) year.atDay(1).datesUntil(year.plusYears(1).atDay(1)).filter(this::isWorked).count();
    }
}
