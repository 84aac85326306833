package org.yuanlian.forecast.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Suspensions;
import org.yuanlian.clock.Term;
import org.yuanlian.declaration.Text;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Sha256;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Leg;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;
import org.yuanlian.process.Signing;
import org.yuanlian.process.Step;
import org.yuanlian.process.StepState;

/// Calendar days throughout: every day counts.
class StepQuestionsTests {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Map.of(), Set.of(2026));
    private static final StepQuestions QUESTIONS = new StepQuestions(CALENDAR);
    private static final NewStep TASK = new NewStep(
            "eia", new Text("环评", "eia"), "ecology", null, Term.calendar(10), List.of(), Signing.NONE);
    private static final NewCase OPENED = new NewCase(
            "approval-plan", new Place("510112"), "t", null, "approvals/items", 1, Sha256.of(new byte[] {1}), Map.of(), List.of(TASK), false);

    @Test
    void countsTimeByTheClockOfTheStep() {
        var running = step(StepState.RUNNING, null);
        assertThat(asked("2026-06-01", running)).isNull();
        assertThat(asked("2026-06-02", running)).extracting(Question::at, Question::deadline, Question::last).containsExactly(0.0, 11.0, "RECEIVE");
        assertThat(asked("2026-06-05", running)).extracting(Question::at).isEqualTo(3.0);
        assertThat(asked("2026-06-11", running)).extracting(Question::at).isEqualTo(9.0);
        assertThat(asked("2026-06-12", running)).as("its day has passed").isNull();
    }

    @Test
    void letsAStopMoveTheDayAndLeavesTheQuestion() {
        var stopped = step(StepState.STOPPED, null, stop("2026-06-04", null));
        assertThat(asked("2026-06-05", stopped)).extracting(Question::at, Question::last).containsExactly(3.0, "STOP HEARING");
        assertThat(asked("2026-06-30", stopped)).extracting(Question::at).isEqualTo(3.0);
        var resumed = step(StepState.RUNNING, null, stop("2026-06-04", "2026-06-20"));
        assertThat(asked("2026-06-23", resumed)).extracting(Question::at, Question::last, Question::lastAt).containsExactly(5.0, "RESUME HEARING", 3.0);
    }

    @Test
    void knowsNothingOfWhatCameAfterTheQuestion() {
        var plain = asked("2026-06-04", step(StepState.RUNNING, null));
        assertThat(asked("2026-06-04", step(StepState.DONE, "2026-06-09", stop("2026-06-04", "2026-06-06")))).isEqualTo(plain);
        var before = asked("2026-06-06", step(StepState.STOPPED, null, stop("2026-06-04", null)));
        assertThat(asked("2026-06-06", step(StepState.RUNNING, null, stop("2026-06-04", "2026-06-08")))).isEqualTo(before);
        assertThat(before).isNotNull().extracting(Question::traits).asInstanceOf(list(Trait.class))
                .contains(Trait.number("stops", 1), Trait.named("item", "approval-plan/eia"), Trait.named("month", "06"));
    }

    @Test
    void tellsWhatBecameOfARound() {
        assertThat(missed(step(StepState.DONE, "2026-06-11"), null)).contains(false);
        assertThat(missed(step(StepState.DONE, "2026-06-12"), null)).contains(true);
        assertThat(missed(step(StepState.DONE, "2026-06-12", stop("2026-06-04", "2026-06-05")), null)).as("a stop moved the day").contains(false);
        assertThat(missed(step(StepState.RUNNING, null), null)).as("still runs on the last day known").isEmpty();
        assertThat(QUESTIONS.missed(leg(step(StepState.RUNNING, null), null), day("2026-06-12"))).contains(true);
        assertThat(missed(step(StepState.RUNNING, null), day("2026-06-05"))).as("rolled back before its day").isEmpty();
    }

    @Test
    void judgesNothingWithoutTermOrCalendar() {
        var free = new NewStep("eia", TASK.title(), "ecology", null, null, List.of(), Signing.NONE);
        var done = step(StepState.DONE, "2026-06-20");
        assertThat(missed(done, null)).hasValue(true);
        assertThat(missed(new Step(free, done.state(), 1, done.receivedOn(), done.suspensions(), List.of(), "经办人", null, 0, done.endedOn()), null)).isEmpty();
        assertThat(missed(step(StepState.DONE, "2027-06-20"), null)).isEmpty();
    }

    @Test
    void watchesARoundFromTheDayAfterItWasRecorded() {
        var none = new Loads(List.of(), 1);
        var late = QUESTIONS.watched(leg(step(StepState.DONE, "2026-06-20"), null), day("2026-06-30"), none);
        assertThat(late).extracting(each -> each.question().at()).containsExactly(0.0, 3.0, 5.0, 8.0);
        assertThat(late).allSatisfy(each -> assertThat(each.missed()).isTrue());
        var kept = QUESTIONS.watched(leg(step(StepState.DONE, "2026-06-04"), null), day("2026-06-30"), none);
        assertThat(kept).allSatisfy(each -> assertThat(each.missed()).isFalse());
        var runs = QUESTIONS.watched(leg(step(StepState.RUNNING, null), null), day("2026-06-04"), none);
        assertThat(runs).isNotEmpty().allSatisfy(each -> assertThat(each.isDecided()).isFalse());
        var broughtIn = new Leg(UUID.randomUUID(), OPENED, step(StepState.DONE, "2026-06-09"), day("2026-06-08"), null);
        assertThat(QUESTIONS.watched(broughtIn, day("2026-06-30"), none)).extracting(each -> each.question().at()).containsExactly(7.0);
    }

    @Test
    void countsWhatADepartmentHasInHandWhenADayBegins() {
        var loads = new Loads(List.of(leg(step(StepState.DONE, "2026-06-05"), null), leg(step(StepState.RUNNING, null), null)), 3);
        assertThat(loads.of("ecology", day("2026-06-01"))).isZero();
        assertThat(loads.of("ecology", day("2026-06-02"))).isEqualTo(6);
        assertThat(loads.of("ecology", day("2026-06-05"))).isEqualTo(6);
        assertThat(loads.of("ecology", day("2026-06-06"))).isEqualTo(3);
        assertThat(loads.of("other", day("2026-06-06"))).isZero();
    }

    private static @Nullable Question asked(String on, Step step) {
        return QUESTIONS.on(day(on), "one", OPENED.kind(), step, 4).orElse(null);
    }

    private static Optional<Boolean> missed(Step step, @Nullable LocalDate dropped) {
        return QUESTIONS.missed(leg(step, dropped), day("2026-06-11"));
    }

    private static Leg leg(Step step, @Nullable LocalDate dropped) {
        return new Leg(UUID.randomUUID(), OPENED, step, day("2026-06-01"), dropped);
    }

    private static Step step(StepState state, @Nullable String ended, Suspension... stops) {
        return new Step(
                TASK, state, 1, day("2026-06-01"), new Suspensions(List.of(stops)), List.of(), "经办人", null, 0, ended == null ? null : day(ended));
    }

    private static Suspension stop(String from, @Nullable String until) {
        return new Suspension(SuspensionKind.HEARING, day(from), until == null ? null : day(until));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
