package org.yuanlian.supervision.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.supervision.Due;

class TermTests {
    private final Term term = new Term(springFestival2026());

    @Test
    void runsAcrossTheSpringFestivalOf2026() {
        var received = LocalDate.parse("2026-02-13");
        assertThat(term.due(received, 1)).isEqualTo(new Due.On(LocalDate.parse("2026-02-14")));
        assertThat(term.due(received, 2)).isEqualTo(new Due.On(LocalDate.parse("2026-02-24")));
        assertThat(term.due(received, 3)).isEqualTo(new Due.On(LocalDate.parse("2026-02-25")));
    }

    @Test
    void endsNowhereInAYearWithoutCalendar() {
        var due = term.due(LocalDate.parse("2026-12-20"), 30);
        assertThat(due).isInstanceOfSatisfying(Due.NoCalendar.class, none ->
                assertThat(none.problem().where()).isEqualTo("calendar 2027"));
        assertThatThrownBy(() -> Term.day(due)).isInstanceOf(Refusal.class);
    }

    @Test
    void goesOnAfterAContestWithTheDaysThatWereLeft() {
        var due = LocalDate.parse("2026-03-13");
        assertThat(term.resumed(due, LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-20")))
                .as("two days were left on Wednesday, a Friday is when it goes on")
                .isEqualTo(new Due.On(LocalDate.parse("2026-03-24")));
    }

    private static WorkingCalendar springFestival2026() {
        var days = new HashMap<LocalDate, Boolean>();
        LocalDate.parse("2026-02-15").datesUntil(LocalDate.parse("2026-02-24")).forEach(day -> days.put(day, false));
        days.put(LocalDate.parse("2026-02-14"), true);
        days.put(LocalDate.parse("2026-02-28"), true);
        return new WorkingCalendar(days, Set.of(2026));
    }
}
