package org.yuanlian.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.plan.Plan.Step;
import org.yuanlian.plan.schedule.Backward;
import org.yuanlian.plan.schedule.Forward;
import org.yuanlian.plan.schedule.Leg;
import org.yuanlian.plan.schedule.Run;
import org.yuanlian.plan.schedule.Work;

/// Lays a plan out over the days: forward for the earliest, backward for the slack.
public final class Scheduling {
    private final Plan plan;
    private final Assumptions assumed;
    private final WorkingCalendar calendar;

    private Scheduling(Plan plan, Assumptions assumed, WorkingCalendar calendar) {
        this.plan = plan;
        this.assumed = assumed;
        this.calendar = calendar;
    }

    public static Schedule of(Plan plan, Assumptions assumed, WorkingCalendar calendar) {
        return new Scheduling(plan, assumed, calendar).lay();
    }

    private Schedule lay() {
        var works = plan.steps().stream().map(this::work).toList();
        var forward = new Forward(assumed.start(), assumed.basis() == Basis.ACTUAL ? assumed.today() : null, calendar);
        var runs = forward.of(works);
        var end = last(runs);
        var building = plan.startOfConstruction();
        var constructionOn = building == null ? null : run(runs, building).begin();
        var goal = building == null ? Goal.END : assumed.goal();
        var goalOn = goal == Goal.START ? constructionOn : end;
        var leading = goal == Goal.START && building != null ? leadingTo(building, works) : works;
        var latest = goalOn == null ? Map.<String, Backward.Latest>of() : new Backward(calendar).of(leading, goalOn);
        return new Schedule(
                assumed.start(),
                end,
                constructionOn,
                goal,
                goalOn == null ? null : calendar.workingDaysBetween(assumed.start(), goalOn),
                works.stream().map(work -> timed(work, run(runs, work.id()), latest.get(work.id()))).toList(),
                goalOn == null ? List.of() : path(leading, runs),
                forward.problems());
    }

    private Work work(Step step) {
        var happened = assumed.basis() == Basis.ACTUAL ? assumed.happened().get(step.id()) : null;
        return new Work(
                step.id(),
                step.after(),
                legs(step),
                happened == null ? null : happened.from(),
                happened == null ? null : happened.done(),
                happened == null ? null : happened.due(),
                happened == null ? List.of() : happened.stood());
    }

    private List<Leg> legs(Step step) {
        var legs = new ArrayList<Leg>();
        var term = term(step);
        if (term != null && !assumed.sameDay().contains(step.id())) {
            legs.add(Leg.running(term));
        }
        var more = assumed.more().getOrDefault(step.id(), 0);
        if (more > 0) {
            legs.add(Leg.running(new Term(more, DayKind.WORKING)));
        }
        if (assumed.countsStops()) {
            assumed.stops().getOrDefault(step.id(), List.of()).forEach(stop -> legs.add(new Leg(stop.term(), stop.kind())));
        }
        return legs;
    }

    private @Nullable Term term(Step step) {
        var item = step.item();
        if (step.work() != null) {
            return step.work();
        }
        return assumed.basis() == Basis.STATUTORY || item.promised() == null ? item.statutory() : item.promised();
    }

    private static @Nullable LocalDate last(Map<String, Run> runs) {
        var ends = runs.values().stream().map(Run::end).toList();
        return ends.stream().anyMatch(Objects::isNull)
                ? null
                : ends.stream().filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }

    private static List<Work> leadingTo(String goal, List<Work> works) {
        var needed = new HashSet<>(Set.of(goal));
        for (var work : works.reversed()) {
            if (needed.contains(work.id())) {
                needed.addAll(work.after());
            }
        }
        return works.stream().filter(work -> needed.contains(work.id()) && !work.id().equals(goal)).toList();
    }

    private Schedule.Timed timed(Work work, Run run, Backward.@Nullable Latest latest) {
        return new Schedule.Timed(
                work.id(),
                run.begin(),
                run.end(),
                latest == null ? null : latest.end(),
                latest == null ? null : slack(run, latest),
                work.done() != null,
                run.stretches());
    }

    private @Nullable Integer slack(Run run, Backward.Latest latest) {
        var begin = latest.begin();
        if (run.begin() != null && begin != null) {
            return calendar.workingDaysBetween(run.begin(), begin);
        }
        return run.end() == null ? null : calendar.workingDaysBetween(run.end(), latest.end());
    }

    /// From the goal back: each time the step that was waited for longest.
    private static List<String> path(List<Work> works, Map<String, Run> runs) {
        var path = new LinkedList<String>();
        var at = longest(works.stream().map(Work::id).toList(), runs);
        while (at != null) {
            path.addFirst(at);
            var here = at;
            var work = works.stream().filter(each -> each.id().equals(here)).findFirst();
            at = work.filter(each -> each.done() == null).map(each -> longest(each.after(), runs)).orElse(null);
        }
        return List.copyOf(path);
    }

    private static @Nullable String longest(List<String> ids, Map<String, Run> runs) {
        String last = null;
        for (var id : ids) {
            var end = run(runs, id).end();
            var latest = last == null ? null : run(runs, last).end();
            if (end != null && (latest == null || end.isAfter(latest))) {
                last = id;
            }
        }
        return last;
    }

    private static Run run(Map<String, Run> runs, String id) {
        return Objects.requireNonNull(runs.get(id), () -> "The plan has no step " + id);
    }
}
