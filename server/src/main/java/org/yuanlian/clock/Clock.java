package org.yuanlian.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;

/// A term that runs, with what stopped it. The day on which it ends is reckoned each time and stands nowhere.
///
/// The day of an event is not counted: neither that of receipt nor that on which a stop ended. The day on
/// which a stop began is. A term that ends on a day of rest ends on the next worked day; a term stopped on
/// its last day is due on the day it goes on. Whoever stops a clock after its term has passed changes nothing
/// of that.
public record Clock(Term term, LocalDate receivedOn, Suspensions suspensions) {

    /// @throws Refusal where something stopped it before it began
    public Clock {
        if (!suspensions.all().isEmpty() && suspensions.all().getFirst().from().isBefore(receivedOn)) {
            throw new Refusal(Problem.of(
                    "clock.suspension.before-receipt",
                    suspensions.all().getFirst().kind().name(),
                    suspensions.all().getFirst().from().toString(),
                    receivedOn));
        }
    }

    public Clock(Term term, LocalDate receivedOn) {
        this(term, receivedOn, Suspensions.NONE);
    }

    public Clock(Term term, LocalDate receivedOn, List<Suspension> suspensions) {
        this(term, receivedOn, new Suspensions(suspensions));
    }

    public boolean isStopped() {
        return suspensions.isStopped();
    }

    /// @throws Refusal where it stands still already
    public Clock stop(SuspensionKind kind, LocalDate on) {
        return new Clock(term, receivedOn, suspensions.stop(kind, on));
    }

    /// @throws Refusal where it runs
    public Clock resume(LocalDate on) {
        return new Clock(term, receivedOn, suspensions.resume(on));
    }

    /// The stretch in which the term ends.
    ///
    /// @param from the event after which days count again: receipt, or the end of a stop
    /// @param left what of the term is left on that day
    public record Running(LocalDate from, Term left) {}

    /// Empty while it stands still and its term has not passed.
    ///
    /// @throws Refusal where a day is asked about in a year without calendar
    public Optional<Running> running(WorkingCalendar calendar) {
        var from = receivedOn;
        var left = term;
        for (var stop : suspensions.all()) {
            var used = term.kind().between(from, stop.from(), calendar);
            if (used >= left.days() && stop.from().isAfter(left.endAfter(from, calendar))) {
                return Optional.of(new Running(from, left));
            }
            if (stop.until() == null) {
                return Optional.empty();
            }
            from = stop.until();
            left = new Term(Math.max(0, left.days() - used), term.kind());
        }
        return Optional.of(new Running(from, left));
    }

    /// The last day of the term; empty while it stands still and has not passed.
    ///
    /// @throws Refusal where it reaches into a year without calendar
    public Optional<LocalDate> dueOn(WorkingCalendar calendar) {
        return running(calendar).map(running -> running.left().endAfter(running.from(), calendar));
    }

    /// Days that count, after receipt and up to and including `on`.
    public int usedDays(LocalDate on, WorkingCalendar calendar) {
        return count(receivedOn, on, calendar);
    }

    /// Days that are left at the end of `on`, as it was known then; less than none where the term has passed.
    ///
    /// @throws Refusal where the term reaches into a year without calendar
    public int leftDays(LocalDate on, WorkingCalendar calendar) {
        var then = new Clock(term, receivedOn, suspensions.asOf(on));
        return then.dueOn(calendar)
                .map(due -> on.isAfter(due)
                        ? -then.count(due, on, calendar)
                        : term.kind().between(on, due, calendar))
                .orElseGet(() -> Math.max(0, term.days() - then.usedDays(on, calendar)));
    }

    public boolean isPastDue(LocalDate on, WorkingCalendar calendar) {
        return new Clock(term, receivedOn, suspensions.asOf(on)).dueOn(calendar).filter(on::isAfter).isPresent();
    }

    private int count(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(day -> !suspensions.covers(day) && term.kind().counts(day, calendar))
                        .count()
                : 0;
    }
}
