package org.yuanlian.registry;

import java.time.LocalDate;
import java.util.List;

/// The State Council's notice of one year: the days on which people rest or work otherwise than usual.
public record HolidayNotice(int year, String source, List<Day> days) {
    public record Day(LocalDate date, boolean worked, String holiday) {}
}
