package org.yuanlian.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuanlian.plan.PlanFixtures.CALENDAR;
import static org.yuanlian.plan.PlanFixtures.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yuanlian.clock.DayKind;
import org.yuanlian.kernel.WorkingCalendar;

/// Schedules of random plans, held against one that follows every path.
class SchedulingProperties {

    @Property(tries = 300)
    void endsWithTheLongestOfAllPaths(@ForAll Random random) {
        var plan = plan(random);
        var start = start(random);
        var schedule = Scheduling.of(plan, Assumptions.of(start, Basis.STATUTORY), CALENDAR);
        assertThat(schedule.end()).isEqualTo(naiveEnd(plan, CALENDAR.orNextWorked(start)));
    }

    @Property(tries = 300)
    void neverEndsEarlierWhereAnItemTakesLonger(@ForAll Random random, @ForAll @IntRange(min = 1, max = 9) int more) {
        var plan = plan(random);
        var assumed = Assumptions.of(start(random), Basis.STATUTORY);
        var item = plan.steps().get(random.nextInt(plan.steps().size())).id();
        var before = Scheduling.of(plan, assumed, CALENDAR);
        var after = Scheduling.of(plan, assumed.withMore(item, more), CALENDAR);
        assertThat(after.end()).isAfterOrEqualTo(before.end());
        assertThat(after.steps()).allSatisfy(step -> assertThat(step.end())
                .isAfterOrEqualTo(before.step(step.id()).orElseThrow().end()));
    }

    /// A step is critical exactly where beginning a working day later makes the end later.
    @Property(tries = 300)
    void hasNoSlackExactlyWhereADayLaterMovesTheEnd(@ForAll Random random) {
        var plan = plan(random);
        var assumed = Assumptions.of(start(random), Basis.STATUTORY);
        var schedule = Scheduling.of(plan, assumed, CALENDAR);
        for (var step : schedule.steps()) {
            var late = Scheduling.of(delayed(plan, step.id()), assumed, CALENDAR);
            assertThat(Objects.requireNonNull(late.end()).isAfter(Objects.requireNonNull(schedule.end()))).as(step.toString()).isEqualTo(step.isCritical());
        }
    }

    @Property(tries = 300)
    void allowsExactlyTheSlack(@ForAll Random random) {
        var plan = working(plan(random));
        var assumed = Assumptions.of(start(random), Basis.STATUTORY);
        var schedule = Scheduling.of(plan, assumed, CALENDAR);
        for (var step : schedule.steps()) {
            var slack = Objects.requireNonNull(step.slackDays());
            assertThat(Scheduling.of(plan, assumed.withMore(step.id(), slack), CALENDAR).end()).isEqualTo(schedule.end());
            assertThat(Scheduling.of(plan, assumed.withMore(step.id(), slack + 1), CALENDAR).end()).isAfter(schedule.end());
        }
    }

    @Property(tries = 300)
    void tellsAChainThatLeadsToTheEndWithoutAGap(@ForAll Random random) {
        var plan = plan(random);
        var schedule = Scheduling.of(plan, Assumptions.of(start(random), Basis.STATUTORY), CALENDAR);
        var path = schedule.path().stream().map(id -> schedule.step(id).orElseThrow()).toList();
        assertThat(path.getLast().end()).isEqualTo(schedule.end());
        for (var i = 1; i < path.size(); i++) {
            assertThat(path.get(i).begin()).isEqualTo(path.get(i - 1).end());
        }
    }

    private static Plan plan(Random random) {
        var steps = new ArrayList<Plan.Step>();
        var size = 2 + random.nextInt(9);
        for (var i = 0; i < size; i++) {
            var after = new ArrayList<String>();
            for (var j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    after.add("s" + j);
                }
            }
            var kind = random.nextBoolean() ? DayKind.WORKING : DayKind.CALENDAR;
            steps.add(step("s" + i, random.nextInt(15), kind, after.toArray(String[]::new)));
        }
        return PlanFixtures.plan(steps.toArray(Plan.Step[]::new));
    }

    private static Plan working(Plan plan) {
        return PlanFixtures.plan(plan.steps().stream()
                .map(each -> step(each.id(), Objects.requireNonNull(each.item().statutory()).days(), DayKind.WORKING, each.after().toArray(String[]::new)))
                .toArray(Plan.Step[]::new));
    }

    /// The same plan, in which one step waits a working day before it begins.
    private static Plan delayed(Plan plan, String id) {
        var steps = new ArrayList<Plan.Step>();
        for (var each : plan.steps()) {
            if (each.id().equals(id)) {
                steps.add(step("wait", 1, DayKind.WORKING, each.after().toArray(String[]::new)));
                var term = Objects.requireNonNull(each.item().statutory());
                steps.add(step(id, term.days(), term.kind(), "wait"));
            } else {
                steps.add(each);
            }
        }
        return PlanFixtures.plan(steps.toArray(Plan.Step[]::new));
    }

    private static LocalDate start(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
    }

    private static LocalDate naiveEnd(Plan plan, LocalDate start) {
        return plan.steps().stream()
                .filter(step -> step.after().isEmpty())
                .map(step -> follow(plan, step, start))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate follow(Plan plan, Plan.Step step, LocalDate from) {
        var end = end(step, from, CALENDAR);
        return plan.steps().stream()
                .filter(next -> next.after().contains(step.id()))
                .map(next -> follow(plan, next, end))
                .max(LocalDate::compareTo)
                .orElse(end);
    }

    private static LocalDate end(Plan.Step step, LocalDate from, WorkingCalendar calendar) {
        var term = Objects.requireNonNull(step.item().statutory());
        return List.of(DayKind.WORKING).contains(term.kind())
                ? calendar.plusWorkingDays(from, term.days())
                : calendar.plusCalendarDays(from, term.days());
    }
}
