package org.yuanlian.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.registry.base.BaseFiles;

/// The holiday notices that are loaded, and the calendar that follows from them.
public final class HolidayNotices {
    private final SortedMap<Integer, HolidayNotice> notices;
    private final WorkingCalendar calendar;

    private HolidayNotices(SortedMap<Integer, HolidayNotice> notices, List<HolidayNotice.Day> days) {
        this.notices = notices;
        var worked = new HashMap<LocalDate, Boolean>();
        days.forEach(day -> worked.put(day.date(), day.worked()));
        this.calendar = new WorkingCalendar(worked, notices.keySet());
    }

    public static HolidayNotices read(BaseFiles files) {
        var days = files.rows("calendar-days").stream()
                .map(row -> new HolidayNotice.Day(
                        row.day("date"), row.oneOf("kind", List.of("work", "rest")).equals("work"), row.text("holiday")))
                .toList();
        var notices = new TreeMap<Integer, HolidayNotice>();
        for (var row : files.rows("calendar-years")) {
            var year = row.year("year");
            var own = new ArrayList<>(days);
            own.removeIf(day -> day.date().getYear() != year);
            notices.put(year, new HolidayNotice(year, row.text("source"), List.copyOf(own)));
        }
        return new HolidayNotices(notices, days);
    }

    /// Without a database, for commands.
    ///
    /// @param environment as of `System.getenv()`
    public static HolidayNotices of(Map<String, String> environment) {
        return read(BaseFiles.of(environment));
    }

    public Optional<HolidayNotice> of(int year) {
        return Optional.ofNullable(notices.get(year));
    }

    public List<HolidayNotice> all() {
        return List.copyOf(notices.values());
    }

    public WorkingCalendar calendar() {
        return calendar;
    }
}
