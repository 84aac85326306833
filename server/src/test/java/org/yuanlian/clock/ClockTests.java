package org.yuanlian.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yuanlian.clock.ClockFixtures.YEAR_2026;
import static org.yuanlian.clock.ClockFixtures.day;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanlian.kernel.Refusal;

class ClockTests {

    @ParameterizedTest
    @CsvSource({"1, 02-14", "2, 02-24", "3, 02-25", "0, 02-13"})
    void runsAcrossTheSpringFestivalOf2026(int days, String last) {
        assertThat(new Clock(Term.working(days), day("02-13")).dueOn(YEAR_2026)).contains(day(last));
    }

    @Test
    void countsCalendarDaysAndEndsOnAWorkedDay() {
        assertThat(new Clock(Term.calendar(8), day("02-06")).dueOn(YEAR_2026)).contains(day("02-14"));
        assertThat(new Clock(Term.calendar(10), day("02-06")).dueOn(YEAR_2026)).contains(day("02-24"));
    }

    @Test
    void isDueAtOnceWhereTheTermHasNoDaysAndOnTheNextWorkedDayOfARest() {
        assertThat(new Clock(Term.working(0), day("03-10")).dueOn(YEAR_2026)).contains(day("03-10"));
        assertThat(new Clock(Term.working(0), day("02-16")).dueOn(YEAR_2026)).contains(day("02-24"));
    }

    @Test
    void standsStillForACorrectionAndGoesOnWithWhatWasLeft() {
        var stopped = new Clock(Term.working(5), day("03-02")).stop(SuspensionKind.CORRECTION, day("03-04"));
        assertThat(stopped.dueOn(YEAR_2026)).isEmpty();
        assertThat(stopped.leftDays(day("03-20"), YEAR_2026)).isEqualTo(3);

        var resumed = stopped.resume(day("03-16"));
        assertThat(resumed.dueOn(YEAR_2026)).contains(day("03-19"));
        assertThat(resumed.usedDays(day("03-16"), YEAR_2026)).isEqualTo(2);
        assertThat(resumed.leftDays(day("03-17"), YEAR_2026)).isEqualTo(2);
        assertThat(resumed.leftDays(day("03-10"), YEAR_2026)).as("as it stood then").isEqualTo(3);
        assertThat(resumed.leftDays(day("03-23"), YEAR_2026)).isEqualTo(-2);
    }

    @Test
    void isDueOnTheDayItGoesOnWhereItWasStoppedOnItsLastDay() {
        var clock = new Clock(Term.working(2), day("03-02"))
                .stop(SuspensionKind.HEARING, day("03-04"))
                .resume(day("03-18"));
        assertThat(clock.dueOn(YEAR_2026)).contains(day("03-18"));
        assertThat(clock.isPastDue(day("03-18"), YEAR_2026)).isFalse();
        assertThat(clock.isPastDue(day("03-19"), YEAR_2026)).isTrue();
    }

    @Test
    void leavesATermThatHasPassedAsItIsWhoeverStopsItAfterwards() {
        var late = new Clock(Term.working(2), day("03-02")).stop(SuspensionKind.PAUSE, day("03-06"));
        assertThat(late.dueOn(YEAR_2026)).contains(day("03-04"));
        assertThat(late.leftDays(day("03-20"), YEAR_2026)).as("two days late when it was stopped").isEqualTo(-2);
        assertThat(late.resume(day("03-20")).leftDays(day("03-23"), YEAR_2026)).isEqualTo(-3);
    }

    @Test
    void refusesToStopTwiceToResumeWhatRunsAndStopsThatOverlap() {
        var running = new Clock(Term.working(5), day("03-02"));
        var stopped = running.stop(SuspensionKind.TESTING, day("03-04"));
        assertRefused("clock.stopped.twice", () -> stopped.stop(SuspensionKind.PAUSE, day("03-05")));
        assertRefused("clock.runs.already", () -> running.resume(day("03-05")));
        assertRefused("clock.runs.already", () -> stopped.resume(day("03-05")).resume(day("03-06")));
        assertRefused("clock.suspension.ends-before", () -> stopped.resume(day("03-03")));
        assertRefused("clock.suspension.before-receipt", () -> running.stop(SuspensionKind.PAUSE, day("03-01")));
        assertRefused("clock.suspension.overlap", () -> new Clock(Term.working(5), day("03-02"), List.of(
                new Suspension(SuspensionKind.PUBLICITY, day("03-03"), day("03-10")),
                new Suspension(SuspensionKind.TESTING, day("03-09"), null))));
        assertRefused("clock.term.negative", () -> Term.working(-1));
    }

    @Test
    void namesTheYearThatHasNoCalendar() {
        var clock = new Clock(Term.working(20), day("12-15"));
        assertThatThrownBy(() -> clock.dueOn(YEAR_2026)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems().getFirst().code()).isEqualTo("kernel.calendar.year-missing");
            assertThat(refusal.problems().getFirst().where()).isEqualTo("calendar 2027");
        });
        assertThat(clock.usedDays(day("12-18"), YEAR_2026)).as("what was used is known all the same").isEqualTo(3);
        assertThat(clock.stop(SuspensionKind.PUBLICITY, day("12-18")).leftDays(day("12-31"), YEAR_2026)).isEqualTo(17);
    }

    @Test
    void asksForWhatIsMissingOnceAndWithinFiveWorkingDays() {
        var rule = new Correction(5);
        var clock = new Clock(Term.working(20), day("02-13"));
        assertThat(rule.lastDayToAsk(day("02-13"), YEAR_2026)).isEqualTo(day("02-27"));
        assertThat(rule.whyNot(clock, day("02-27"), YEAR_2026)).isEmpty();
        assertThat(rule.whyNot(clock, day("02-28"), YEAR_2026)).hasValueSatisfying(problem ->
                assertThat(problem.code()).isEqualTo("clock.correction.late"));
        assertThat(rule.isDeemedAccepted(clock, day("02-27"), YEAR_2026)).isFalse();
        assertThat(rule.isDeemedAccepted(clock, day("02-28"), YEAR_2026)).isTrue();

        var corrected = clock.stop(SuspensionKind.CORRECTION, day("02-24")).resume(day("02-25"));
        assertThat(rule.whyNot(corrected, day("02-26"), YEAR_2026)).hasValueSatisfying(problem ->
                assertThat(problem.code()).isEqualTo("clock.correction.twice"));
        assertThat(rule.isDeemedAccepted(corrected, day("03-20"), YEAR_2026)).isFalse();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.problems().getFirst().code()).isEqualTo(code));
    }
}
