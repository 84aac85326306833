package org.yuanlian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {
    private final WorkingCalendar calendar = new WorkingCalendar(noticeOf2026(), Set.of(2026));

    @ParameterizedTest
    @CsvSource({"1, 2026-02-14", "2, 2026-02-24", "3, 2026-02-25", "0, 2026-02-13"})
    void countsAcrossTheSpringFestivalOf2026(int days, LocalDate last) {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), days)).isEqualTo(last);
    }

    @Test
    void counts248WorkingDaysIn2026() {
        assertThat(calendar.workingDaysIn(Year.of(2026))).isEqualTo(248);
    }

    @Test
    void countsBackToTheDayATermMustBegin() {
        assertThat(calendar.minusWorkingDays(LocalDate.of(2026, 2, 25), 3)).isEqualTo(LocalDate.of(2026, 2, 13));
    }

    @Test
    void endsATermOfCalendarDaysOnTheNextWorkedDay() {
        assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 2, 6), 10)).isEqualTo(LocalDate.of(2026, 2, 24));
        assertThat(calendar.plusCalendarDays(LocalDate.of(2026, 2, 6), 8)).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void countsTheWorkedDaysBetweenTwoDays() {
        var before = LocalDate.of(2026, 2, 13);
        var after = LocalDate.of(2026, 2, 24);
        assertThat(calendar.workingDaysBetween(before, after)).isEqualTo(2);
        assertThat(calendar.workingDaysBetween(after, before)).isEqualTo(-2);
        assertThat(calendar.workingDaysBetween(before, before)).isZero();
    }

    @Test
    void refusesEveryTermThatReachesAYearWithoutNotice() {
        var year2026 = LocalDate.of(2026, 12, 30);
        assertNames2027(() -> calendar.plusWorkingDays(year2026, 2));
        assertNames2027(() -> calendar.plusCalendarDays(year2026, 5));
        assertNames2027(() -> calendar.workingDaysBetween(year2026, LocalDate.of(2027, 1, 4)));
        assertThat(calendar.plusWorkingDays(year2026, 1)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private static void assertNames2027(Supplier<Object> term) {
        assertThatThrownBy(term::get).isInstanceOfSatisfying(Refusal.class, refusal -> {
            var problem = refusal.problems().getFirst();
            assertThat(problem.code()).isEqualTo("kernel.calendar.year-missing");
            assertThat(problem.where()).isEqualTo("calendar 2027");
            assertThat(problem.maybe()).contains("notice for 2027");
        });
    }

    private static Map<LocalDate, Boolean> noticeOf2026() {
        var days = new HashMap<LocalDate, Boolean>();
        rest(days, "2026-01-01", "2026-01-03");
        rest(days, "2026-02-15", "2026-02-23");
        rest(days, "2026-04-04", "2026-04-06");
        rest(days, "2026-05-01", "2026-05-05");
        rest(days, "2026-06-19", "2026-06-21");
        rest(days, "2026-09-25", "2026-09-27");
        rest(days, "2026-10-01", "2026-10-07");
        for (var worked : Set.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")) {
            days.put(LocalDate.parse(worked), true);
        }
        return days;
    }

    private static void rest(Map<LocalDate, Boolean> days, String from, String to) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(day -> days.put(day, false));
    }
}
