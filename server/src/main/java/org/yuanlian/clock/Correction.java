package org.yuanlian.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.WorkingCalendar;

/// What is missing from an application is asked for once and within some working days of its receipt;
/// after that it counts as accepted since it was received.
public record Correction(int withinWorkingDays) {

    public LocalDate lastDayToAsk(LocalDate receivedOn, WorkingCalendar calendar) {
        return Term.working(withinWorkingDays).endAfter(receivedOn, calendar);
    }

    /// Why nothing may be asked for on this day; empty where it may.
    public Optional<Problem> whyNot(Clock clock, LocalDate on, WorkingCalendar calendar) {
        return whyNot(clock.receivedOn(), clock.suspensions(), on, calendar);
    }

    public Optional<Problem> whyNot(
            LocalDate receivedOn, Suspensions suspensions, LocalDate on, WorkingCalendar calendar) {
        if (suspensions.has(SuspensionKind.CORRECTION)) {
            return Optional.of(Problem.of("clock.correction.twice", "correction", on.toString()));
        }
        var last = lastDayToAsk(receivedOn, calendar);
        return on.isAfter(last)
                ? Optional.of(Problem.of("clock.correction.late", "correction", on.toString(), last, receivedOn))
                : Optional.empty();
    }

    /// Whether the application counts as accepted by silence at the end of this day.
    public boolean isDeemedAccepted(Clock clock, LocalDate on, WorkingCalendar calendar) {
        return !clock.suspensions().has(SuspensionKind.CORRECTION)
                && on.isAfter(lastDayToAsk(clock.receivedOn(), calendar));
    }
}
