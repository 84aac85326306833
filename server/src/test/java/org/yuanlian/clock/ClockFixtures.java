package org.yuanlian.clock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yuanlian.kernel.WorkingCalendar;

/// The notice of the State Council for 2026.
final class ClockFixtures {
    static final WorkingCalendar YEAR_2026 = new WorkingCalendar(noticeOf2026(), Set.of(2026));

    private ClockFixtures() {}

    static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static Map<LocalDate, Boolean> noticeOf2026() {
        var days = new HashMap<LocalDate, Boolean>();
        rest(days, "01-01", "01-03");
        rest(days, "02-15", "02-23");
        rest(days, "04-04", "04-06");
        rest(days, "05-01", "05-05");
        rest(days, "06-19", "06-21");
        rest(days, "09-25", "09-27");
        rest(days, "10-01", "10-07");
        for (var worked : Set.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")) {
            days.put(day(worked), true);
        }
        return days;
    }

    private static void rest(Map<LocalDate, Boolean> days, String from, String to) {
        day(from).datesUntil(day(to).plusDays(1)).forEach(day -> days.put(day, false));
    }
}
