package org.yuanlian.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.DayKind;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Command;
import org.yuanlian.process.DemoCases.Done;
import org.yuanlian.process.DemoCases.Past;
import org.yuanlian.process.NewCase;
import org.yuanlian.process.NewStep;

/// Makes up how departments handled a case: most within their term, some departments slower than others, some after
/// papers were missing or while experts looked. What would be done after the last day is left out, and so still runs.
final class Handled {
    private static final Term UNLIMITED = Term.working(6);
    private static final double USUAL = 0.7;
    private static final Map<String, Double> SLOW = Map.of("ecology-environment", 1.0, "natural-resources", 0.92, "water-resources", 0.85);
    private static final double SPREAD = 0.3;
    private static final int CORRECTED_PERCENT = 12;
    private static final int STOPPED_PERCENT = 45;
    private final WorkingCalendar calendar;
    private final LocalDate until;
    private final Random random;
    private final List<Done> acts = new ArrayList<>();

    /// @param until the last day on which anything is done
    Handled(WorkingCalendar calendar, LocalDate until, Random random) {
        this.calendar = calendar;
        this.until = until;
        this.random = random;
    }

    Past handled(NewCase opened, LocalDate on, String by) {
        var ended = new HashMap<String, LocalDate>();
        for (var step : opened.steps()) {
            var ready = ready(step, on, ended);
            var received = ready == null ? null : after(ready, 1 + random.nextInt(3), DayKind.WORKING);
            var end = received == null ? null : handle(step, received);
            if (end != null) {
                ended.put(step.id(), end);
            }
        }
        acts.sort(Comparator.comparing(Done::at));
        return new Past(opened, on.atTime(8, 30).atZone(AsOf.ZONE).toInstant(), by, acts);
    }

    private static @Nullable LocalDate ready(NewStep step, LocalDate on, Map<String, LocalDate> ended) {
        var last = on;
        for (var before : step.dependsOn()) {
            var end = ended.get(before);
            if (end == null) {
                return null;
            }
            last = end.isAfter(last) ? end : last;
        }
        return last;
    }

    /// @return the day on which it was finished; null while it runs
    private @Nullable LocalDate handle(NewStep step, LocalDate received) {
        act(step, received, 9, new Command.Receive(step.id(), null, ""));
        var term = step.term().orElse(UNLIMITED);
        var pace = SLOW.getOrDefault(step.department(), USUAL) * Math.exp(SPREAD * random.nextGaussian());
        var days = (int) Math.round(term.days() * pace);
        var from = days < 3 ? received : stopped(step, received);
        var end = from == null ? null : after(from, from.equals(received) ? days : days - 1, term.kind());
        if (end != null) {
            act(step, end, 14, new Command.Finish(step.id(), null, null, ""));
        }
        return end;
    }

    /// @return the day from which its clock runs on; null where it stands still
    private @Nullable LocalDate stopped(NewStep step, LocalDate received) {
        var corrected = random.nextInt(100) < CORRECTED_PERCENT;
        var examined = SLOW.containsKey(step.department()) && random.nextInt(100) < STOPPED_PERCENT;
        if (!corrected && !examined) {
            return received;
        }
        var from = after(received, 1, DayKind.WORKING);
        var back = from == null ? null : after(from, 3 + random.nextInt(9), DayKind.WORKING);
        if (from != null) {
            act(step, from, 9, corrected
                    ? new Command.AskCorrection(step.id(), "（演示）材料不齐，请补充。")
                    : new Command.Stop(step.id(), SuspensionKind.EXPERT_REVIEW, "（演示）组织专家评审。"));
        }
        if (back != null) {
            act(step, back, 9, corrected ? new Command.Correct(step.id(), "（演示）已补齐。") : new Command.Resume(step.id(), "（演示）评审意见已出具。"));
        }
        return back;
    }

    /// The worked day so many days on; null where that is still to come.
    private @Nullable LocalDate after(LocalDate from, int days, DayKind kind) {
        var day = from;
        var left = days;
        while (left > 0 || !day.isAfter(until) && !calendar.isWorked(day)) {
            day = day.plusDays(1);
            if (day.isAfter(until)) {
                return null;
            }
            left -= left > 0 && (kind == DayKind.CALENDAR || calendar.isWorked(day)) ? 1 : 0;
        }
        return day;
    }

    private void act(NewStep step, LocalDate on, int hour, Command command) {
        var at = on.atTime(LocalTime.of(hour, 0).plusMinutes(random.nextInt(170))).atZone(AsOf.ZONE).toInstant();
        acts.add(new Done(at, step.department(), command));
    }
}
