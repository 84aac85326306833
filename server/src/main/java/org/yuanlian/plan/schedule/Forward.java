package org.yuanlian.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Suspension;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;

/// The earliest days: each work begins when all that it waits for are done.
public final class Forward {
    private final LocalDate start;
    private final @Nullable LocalDate today;
    private final WorkingCalendar calendar;
    private final Map<String, Run> runs = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param today nothing that has not begun begins before it, and nothing that runs ends before it
    public Forward(LocalDate start, @Nullable LocalDate today, WorkingCalendar calendar) {
        this.start = start;
        this.today = today;
        this.calendar = calendar;
    }

    /// @param works each after those it waits for
    public Map<String, Run> of(List<Work> works) {
        works.forEach(work -> runs.put(work.id(), run(work)));
        return Map.copyOf(runs);
    }

    /// Each year whose calendar is missing, once.
    public List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    private Run run(Work work) {
        try {
            return work.isDone() ? finished(work) : expected(work);
        } catch (Refusal refusal) {
            refusal.problems().stream()
                    .filter(problem -> problems.stream().noneMatch(told -> told.where().equals(problem.where())))
                    .forEach(problems::add);
            return Run.UNKNOWN;
        }
    }

    private Run finished(Work work) {
        var done = work.done();
        var begin = work.from() == null ? readyOn(work) : work.from();
        if (done == null) {
            throw new IllegalStateException("%s is not done.".formatted(work.id()));
        }
        var first = begin == null || begin.isAfter(done) ? done : begin;
        return new Run(first, done, cut(first, done, work.stood()));
    }

    private Run expected(Work work) {
        var begin = work.from() == null ? notBeforeToday(readyOn(work)) : work.from();
        if (begin == null) {
            return Run.UNKNOWN;
        }
        if (work.due() != null) {
            var end = today != null && work.due().isBefore(today) ? calendar.orNextWorked(today) : work.due();
            return new Run(begin, end, cut(begin, end, work.stood()));
        }
        var stretches = new ArrayList<Run.Stretch>();
        var day = begin;
        for (var leg : work.legs()) {
            var end = leg.end(day, calendar);
            stretches.add(new Run.Stretch(day, end, leg.stop()));
            day = end;
        }
        if (today != null && day.isBefore(today)) {
            var end = calendar.orNextWorked(today);
            stretches.add(new Run.Stretch(day, end, null));
            day = end;
        }
        return new Run(begin, day, List.copyOf(stretches));
    }

    /// The time between two days, with the stretches in which the clock really stood still.
    private static List<Run.Stretch> cut(LocalDate from, LocalDate to, List<Suspension> stood) {
        var stretches = new ArrayList<Run.Stretch>();
        var day = from;
        for (var stop : stood) {
            var until = stop.until() == null || stop.until().isAfter(to) ? to : stop.until();
            if (stop.from().isAfter(day)) {
                stretches.add(new Run.Stretch(day, stop.from(), null));
            }
            stretches.add(new Run.Stretch(stop.from(), until, stop.kind()));
            day = until;
        }
        if (to.isAfter(day)) {
            stretches.add(new Run.Stretch(day, to, null));
        }
        return List.copyOf(stretches);
    }

    /// Null where a work that it waits for has no end.
    private @Nullable LocalDate readyOn(Work work) {
        var ready = start;
        for (var id : work.after()) {
            var end = runs.getOrDefault(id, Run.UNKNOWN).end();
            if (end == null) {
                return null;
            }
            ready = end.isAfter(ready) ? end : ready;
        }
        return calendar.orNextWorked(ready);
    }

    private @Nullable LocalDate notBeforeToday(@Nullable LocalDate day) {
        return day == null || today == null || !day.isBefore(today) ? day : calendar.orNextWorked(today);
    }
}
