package org.yuanlian.registry.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yuanlian.registry.HolidayNotices;

@RestController
final class CalendarController {
    private final HolidayNotices notices;

    CalendarController(HolidayNotices notices) {
        this.notices = notices;
    }

    record Sheet(int year, String source, int workingDays, List<Day> days) {}

    record Day(LocalDate date, boolean worked, String holiday) {}

    @GetMapping("/api/calendar/{year}")
    Sheet year(@PathVariable int year) {
        var notice = notices.of(year)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "The working days of %d are not loaded: the State Council's notice for that year is needed."
                                .formatted(year)));
        var days = notice.days().stream()
                .map(day -> new Day(day.date(), day.worked(), day.holiday()))
                .toList();
        return new Sheet(year, notice.source(), notices.calendar().workingDaysIn(Year.of(year)), days);
    }
}
