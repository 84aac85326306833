package org.yuanlian.plan.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.WorkingCalendar;

/// The latest days on which works may begin and end without moving the goal.
public final class Backward {
    private final WorkingCalendar calendar;
    private final Map<String, Latest> latest = new HashMap<>();

    /// @param begin null for a work that has begun: its begin cannot move any more
    public record Latest(@Nullable LocalDate begin, LocalDate end) {}

    public Backward(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// @param works each after those it waits for; only those that lead to the goal
    /// @param goal the day that must not move
    /// @return nothing for works that are done
    public Map<String, Latest> of(List<Work> works, LocalDate goal) {
        for (var work : works.reversed()) {
            var end = latestEnd(work, works, goal);
            if (!work.isDone()) {
                latest.put(work.id(), new Latest(work.from() == null ? begin(work, end) : null, end));
            }
        }
        return Map.copyOf(latest);
    }

    private LocalDate latestEnd(Work work, List<Work> works, LocalDate goal) {
        var end = goal;
        for (var other : works) {
            var waiting = other.after().contains(work.id()) ? latest.get(other.id()) : null;
            var begin = waiting == null ? null : waiting.begin();
            end = begin != null && begin.isBefore(end) ? begin : end;
        }
        return end;
    }

    private LocalDate begin(Work work, LocalDate end) {
        var day = end;
        for (var leg : work.legs().reversed()) {
            day = leg.latestBegin(day, calendar);
        }
        return day;
    }
}
