package org.yuanlian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.plan.PlanFixtures.CALENDAR;
import static org.yuanlian.plan.PlanFixtures.MONDAY;
import static org.yuanlian.plan.PlanFixtures.facts;
import static org.yuanlian.plan.PlanFixtures.plan;
import static org.yuanlian.plan.PlanFixtures.planOf;
import static org.yuanlian.plan.PlanFixtures.plant;
import static org.yuanlian.plan.PlanFixtures.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Suspension;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.Problem;

class SchedulingTests {
    private static final Assumptions STATUTORY = Assumptions.of(MONDAY, Basis.STATUTORY);

    @Test
    void countsWorkingDaysAcrossTheSpringFestivalOf2026() {
        var friday = LocalDate.of(2026, 2, 13);
        var chain = plan(
                step("one", 1, DayKind.WORKING), step("two", 1, DayKind.WORKING, "one"), step("three", 1, DayKind.WORKING, "two"));
        var schedule = Scheduling.of(chain, Assumptions.of(friday, Basis.STATUTORY), CALENDAR);
        assertThat(schedule.steps()).extracting(Schedule.Timed::end)
                .containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 25));
    }

    @Test
    void leavesPublicityOutOfTheCriticalPath() {
        var fork = plan(
                step("assessment", 10, DayKind.WORKING),
                step("drawings", 15, DayKind.WORKING),
                step("permit", 7, DayKind.WORKING, "assessment", "drawings"));
        var published = Map.of("assessment", List.of(new Stop(SuspensionKind.PUBLICITY, new Term(10, DayKind.WORKING))));
        var legal = Scheduling.of(fork, STATUTORY.withStops(published, false), CALENDAR);
        assertThat(legal.path()).containsExactly("drawings", "permit");
        assertThat(legal.workingDays()).isEqualTo(22);
        var lasting = Scheduling.of(fork, STATUTORY.withStops(published, true), CALENDAR);
        assertThat(lasting.path()).containsExactly("assessment", "permit");
        assertThat(lasting.workingDays()).isEqualTo(27);
        assertThat(lasting.step("assessment").orElseThrow().stretches()).last().extracting(stretch -> stretch.stop())
                .isEqualTo(SuspensionKind.PUBLICITY);
    }

    @Test
    void saysByHowManyDaysABranchMayBeLater() {
        var fork = plan(
                step("short", 4, DayKind.WORKING), step("long", 15, DayKind.WORKING), step("permit", 7, DayKind.WORKING, "short", "long"));
        var schedule = Scheduling.of(fork, STATUTORY, CALENDAR);
        assertThat(schedule.steps()).extracting(Schedule.Timed::slackDays).containsExactly(11, 0, 0);
        assertThat(schedule.steps()).extracting(Schedule.Timed::isCritical).containsExactly(false, true, true);
    }

    @Test
    void endsATermInCalendarDaysOnAWorkedDay() {
        var schedule = Scheduling.of(plan(step("eia", 5, DayKind.CALENDAR)), STATUTORY, CALENDAR);
        assertThat(schedule.end()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void measuresSlackAgainstTheStartOfConstruction() {
        var schedule = Scheduling.of(planOf(plant()), Assumptions.of(MONDAY, Basis.PROMISED).towards(Goal.START), CALENDAR);
        assertThat(schedule.path())
                .containsExactly("regional-assessment", "land-offer", "land-permit", "works-permit", "drawings", "construction-permit");
        assertThat(schedule.constructionOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(schedule.step("joint-acceptance").orElseThrow().slackDays()).isNull();
        assertThat(schedule.step("eia-form").orElseThrow().slackDays()).isPositive();
    }

    @Test
    void saysWhatFiveDaysMoreOfTheEnvironmentalAssessmentCost() {
        var answers = plant();
        answers.put("eia", "REPORT");
        var assumed = STATUTORY.towards(Goal.START);
        var before = Scheduling.of(planOf(answers), assumed, CALENDAR);
        var after = Scheduling.of(planOf(answers), assumed.withMore("eia-report", 5), CALENDAR);
        assertThat(before.path()).doesNotContain("eia-report");
        assertThat(WhatIf.between(before, after, CALENDAR).movedDays()).isZero();
        var late = Scheduling.of(planOf(answers), assumed.withMore("eia-report", 40), CALENDAR);
        var cost = WhatIf.between(before, late, CALENDAR);
        assertThat(cost.constructionMovedDays()).isPositive();
        assertThat(cost.branch()).containsExactly("filing", "eia-report");
    }

    @Test
    void tellsWhichYearHasNoCalendarAndStillGivesTheDaysBefore() {
        var chain = plan(step("first", 3, DayKind.WORKING), step("second", 250, DayKind.WORKING, "first"), step("third", 1, DayKind.WORKING, "second"));
        var schedule = Scheduling.of(chain, STATUTORY, CALENDAR);
        assertThat(schedule.step("first").orElseThrow().end()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(schedule.step("third").orElseThrow().end()).isNull();
        assertThat(schedule.end()).isNull();
        assertThat(schedule.problems()).singleElement().extracting(Problem::code).isEqualTo("kernel.calendar.year-missing");
    }

    @Test
    void putsWhatHasHappenedInThePlaceOfWhatWasPlanned() {
        var chain = plan(step("first", 3, DayKind.WORKING), step("second", 5, DayKind.WORKING, "first"), step("third", 2, DayKind.WORKING, "second"));
        var happened = Map.of(
                "first", new Happened(MONDAY, LocalDate.of(2026, 3, 3), null, List.of()),
                "second", new Happened(LocalDate.of(2026, 3, 4), null, null, List.of()));
        var schedule = Scheduling.of(chain, STATUTORY.withHappened(happened, LocalDate.of(2026, 3, 20)), CALENDAR);
        assertThat(schedule.steps()).extracting(Schedule.Timed::end)
                .containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 24));
        assertThat(schedule.step("first").orElseThrow().slackDays()).isNull();
        assertThat(schedule.step("second").orElseThrow().isCritical()).isTrue();
    }

    @Test
    void goesByTheClockOfAStepThatRunsAndShowsWhereItStood() {
        var chain = plan(step("first", 3, DayKind.WORKING), step("second", 2, DayKind.WORKING, "first"));
        var stood = List.of(new Suspension(SuspensionKind.PUBLICITY, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 10)));
        var happened = Map.of("first", new Happened(MONDAY, null, LocalDate.of(2026, 3, 12), stood));
        var schedule = Scheduling.of(chain, STATUTORY.withHappened(happened, LocalDate.of(2026, 3, 5)), CALENDAR);
        assertThat(schedule.step("first").orElseThrow().stretches()).extracting(stretch -> stretch.stop())
                .containsExactly(null, SuspensionKind.PUBLICITY, null);
        assertThat(schedule.end()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test
    void issuesOnTheDayOfHandoverWhatIsReady() {
        var answers = plant();
        answers.putAll(Map.of("planStable", "true", "schemePreviewed", "true", "drawingPromise", "true", "landPaid", "false"));
        var start = new ReadyOnHandover(PlanFixtures.RULES)
                .of(planOf(answers), facts(answers), Assumptions.of(MONDAY, Basis.PROMISED).towards(Goal.START), CALENDAR)
                .getFirst();
        assertThat(start.isReady()).isFalse();
        assertThat(start.preconditions()).extracting(Readiness.Precondition::id, Readiness.Precondition::state)
                .contains(org.assertj.core.groups.Tuple.tuple("paid", Readiness.State.LACKS));
        assertThat(start.then().constructionOn()).isEqualTo(start.handoverOn());
        assertThat(start.now().constructionOn()).isAfter(start.then().constructionOn());
    }

    @Test
    void keepsHazardousProjectsFromStartingOnHandover() {
        var answers = plant();
        answers.put("hazardous", "true");
        var start = new ReadyOnHandover(PlanFixtures.RULES)
                .of(planOf(answers), facts(answers), Assumptions.of(MONDAY, Basis.PROMISED), CALENDAR)
                .getFirst();
        assertThat(start.excludedBy()).containsExactly("hazardous");
        assertThat(start.isReady()).isFalse();
    }
}
