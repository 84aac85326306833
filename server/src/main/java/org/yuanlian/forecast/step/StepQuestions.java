package org.yuanlian.forecast.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.forecast.hazard.Question;
import org.yuanlian.forecast.hazard.Trait;
import org.yuanlian.forecast.hazard.Watched;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;
import org.yuanlian.process.Leg;
import org.yuanlian.process.Step;

/// Asks of a step whether it will end within its term. Time is that of its own clock: days that count, none while
/// it stands still. So a stop moves the day and leaves the question as it is.
public final class StepQuestions {
    private static final int PARTS = 4;
    private static final int LONGEST_DAYS = 400;
    private final WorkingCalendar calendar;

    public StepQuestions(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// What is known of a step when a day begins.
    ///
    /// @param load how many steps its department then has in hand
    /// @return nothing where it has no term, was not received before, or its term has passed
    public Optional<Question> on(LocalDate day, String id, String caseKind, Step step, long load) {
        var received = step.receivedOn();
        var term = step.task().term().orElse(null);
        if (received == null || term == null || !received.isBefore(day)) {
            return Optional.empty();
        }
        var clock = new Clock(term, received, step.suspensions().asOf(day.minusDays(1)));
        if (isPast(clock, day)) {
            return Optional.empty();
        }
        var used = Math.min(term.days(), clock.usedDays(day.minusDays(1), calendar));
        var stops = clock.suspensions().all();
        var last = stops.isEmpty() ? "RECEIVE" : (stops.getLast().until() == null ? "STOP " : "RESUME ") + stops.getLast().kind();
        var lastOn = stops.isEmpty() ? received : stops.getLast().until() == null ? stops.getLast().from() : stops.getLast().until();
        return Optional.of(new Question(
                id, used, 0, term.days() + 1.0, last, Math.min(used, clock.usedDays(Objects.requireNonNull(lastOn), calendar)),
                traits(day, caseKind, step, clock, load)));
    }

    private static List<Trait> traits(LocalDate day, String caseKind, Step step, Clock clock, long load) {
        var traits = new ArrayList<Trait>();
        traits.add(Trait.named("item", caseKind + "/" + step.id()));
        traits.add(Trait.named("department", step.task().department()));
        traits.add(Trait.number("load", StrictMath.log1p(load)));
        traits.add(Trait.number("stops", clock.suspensions().all().size()));
        traits.add(Trait.number("round", step.round()));
        traits.add(Trait.named("month", "%02d".formatted(day.getMonthValue())));
        traits.add(Trait.named("days", clock.term().kind().name()));
        if (clock.suspensions().has(SuspensionKind.CORRECTION)) {
            traits.add(Trait.named("correction", "asked"));
        }
        if (!step.task().signing().departments().isEmpty()) {
            traits.add(Trait.named("countersigned", "yes"));
        }
        return traits;
    }

    /// The questions of a round from the day after it was recorded on, one after each quarter of its term, with what
    /// became of it.
    ///
    /// @param knownOn the last day of which it is known
    public List<Watched> watched(Leg leg, LocalDate knownOn, Loads loads) {
        var watched = new ArrayList<Watched>();
        var step = leg.step();
        var received = step.receivedOn();
        var end = leg.isEnded() ? step.endedOn() : leg.dropped() == null ? knownOn : leg.dropped();
        if (received == null || end == null || step.task().term().isEmpty()) {
            return watched;
        }
        var term = step.task().term().orElseThrow();
        var part = -1;
        var begin = (leg.knownOn().isAfter(received) ? leg.knownOn() : received).plusDays(1);
        for (var day = begin; !day.isAfter(end) && day.isBefore(begin.plusDays(LONGEST_DAYS)); day = day.plusDays(1)) {
            var asked = on(day, id(leg), leg.opened().kind(), step, loads.of(step.task().department(), day)).orElse(null);
            if (asked == null) {
                break;
            }
            var now = (int) (asked.at() * PARTS / Math.max(1, term.days()));
            if (now > part) {
                part = now;
                watched.add(watched(asked, leg, end));
            }
        }
        return watched;
    }

    private Watched watched(Question asked, Leg leg, LocalDate end) {
        if (leg.isEnded()) {
            return new Watched(asked, doneAt(asked, leg, end), Double.POSITIVE_INFINITY);
        }
        return new Watched(
                asked, Double.POSITIVE_INFINITY, isPast(leg.step(), end) ? asked.deadline() : used(leg.step(), end));
    }

    private double doneAt(Question asked, Leg leg, LocalDate end) {
        var used = used(leg.step(), end);
        return isPast(leg.step(), end)
                ? Math.max(used, asked.deadline()) + 0.01
                : Math.min(Math.max(used - 0.01, asked.at() + 0.01), asked.deadline());
    }

    /// Whether it was not done by its day; nothing where that is not decided yet, it has no term, or it ended in a year
    /// without calendar.
    public Optional<Boolean> missed(Leg leg, LocalDate knownOn) {
        var end = leg.isEnded() ? Objects.requireNonNull(leg.step().endedOn()) : leg.dropped() == null ? knownOn : leg.dropped();
        if (leg.step().clock().isEmpty() || !calendar.years().contains(end.getYear())) {
            return Optional.empty();
        }
        var past = isPast(leg.step(), end);
        return leg.isEnded() || past ? Optional.of(past) : Optional.empty();
    }

    private boolean isPast(Step step, LocalDate on) {
        return isPast(clock(step), on);
    }

    /// A day in a year without calendar is still to come.
    private boolean isPast(Clock clock, LocalDate on) {
        try {
            return clock.isPastDue(on, calendar);
        } catch (Refusal yearless) {
            return false;
        }
    }

    /// To the end of the day.
    private double used(Step step, LocalDate on) {
        return clock(step).usedDays(on, calendar) + 1.0;
    }

    private static Clock clock(Step step) {
        return step.clock().orElseThrow();
    }

    static String id(Leg leg) {
        return leg.caseId() + "/" + leg.step().id() + "/" + leg.step().round();
    }
}
