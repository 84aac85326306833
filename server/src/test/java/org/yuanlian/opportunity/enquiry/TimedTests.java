package org.yuanlian.opportunity.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yuanlian.kernel.Place;
import org.yuanlian.opportunity.enquiry.Enquiry.Act;
import org.yuanlian.opportunity.enquiry.Enquiry.Event;
import org.yuanlian.opportunity.enquiry.Timed.State;
import org.yuanlian.registry.HolidayNotices;

/// The promised clock over 国庆 of 2025: the eight days from 1 October rest, Sunday 28 September and Saturday 11 October are worked.
class TimedTests {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 9, 26);

    @Test
    void countsWorkingDaysOfTheStateCouncilsNotice() {
        assertThat(on(RECEIVED).dueOn()).as("28, 29, 30 September, 9 and 10 October").isEqualTo("2025-10-10");
        assertThat(on(LocalDate.of(2025, 10, 10))).satisfies(last -> {
            assertThat(last.state()).isEqualTo(State.OPEN);
            assertThat(last.leftDays()).isZero();
        });
        assertThat(on(LocalDate.of(2025, 10, 11))).satisfies(past -> {
            assertThat(past.state()).isEqualTo(State.OVERDUE);
            assertThat(past.leftDays()).as("the Saturday is worked").isEqualTo(-1);
        });
    }

    @Test
    void stopsWithTheFirstAnswerAndSaysForEverThatItWasLate() {
        assertThat(answered("2025-10-10T15:59:59Z").state()).as("the last minute of the day in Shanghai").isEqualTo(State.ANSWERED);
        assertThat(answered("2025-10-10T16:00:00Z").state()).isEqualTo(State.ANSWERED_LATE);
    }

    @Test
    void tellsNoDayInAYearWhoseWorkingDaysNobodyPublished() {
        var timed = Timed.of(enquiry(LocalDate.of(2098, 1, 5), List.of()), HolidayNotices.of(Map.of()).calendar(), LocalDate.of(2098, 2, 5));
        assertThat(timed.dueOn()).isNull();
        assertThat(timed.state()).isEqualTo(State.OPEN);
    }

    private static Timed on(LocalDate day) {
        return Timed.of(enquiry(RECEIVED, List.of()), HolidayNotices.of(Map.of()).calendar(), day);
    }

    private static Timed answered(String at) {
        var answer = new Event(UUID.randomUUID(), Act.ANSWERED, "可以", Instant.parse(at), "tester");
        return Timed.of(enquiry(RECEIVED, List.of(answer)), HolidayNotices.of(Map.of()).calendar(), LocalDate.of(2025, 12, 1));
    }

    private static Enquiry enquiry(LocalDate receivedOn, List<Event> events) {
        return new Enquiry(
                new UUID(0, 1), new UUID(0, 2), "J-1", "地块", new Place("510112"), null, "能否分期？", 5, receivedOn, Instant.EPOCH, false, null, events);
    }
}
