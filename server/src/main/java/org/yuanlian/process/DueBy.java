package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.clock.Clock;
import org.yuanlian.clock.DayKind;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.WorkingCalendar;

/// By when a step is to be done: by its term in days, or by its hours where they end first.
///
/// @param on null where no clock runs, or where it cannot be told
/// @param at where hours end first, which leaves no days to count
/// @param leftDays in days of `kind`; less than none where it is overdue
/// @param untold why there is no day, where the calendar lacks the year
public record DueBy(@Nullable LocalDate on, @Nullable Instant at, @Nullable Integer leftDays, @Nullable DayKind kind, @Nullable Problem untold) {

    /// @param hoursEnd null where no hours run
    /// @param today from which days are counted
    public static DueBy of(Step step, @Nullable Instant hoursEnd, LocalDate today, WorkingCalendar calendar) {
        var days = step.clock().map(clock -> days(clock, today, calendar)).orElseGet(() -> new DueBy(null, null, null, null, null));
        return hoursEnd == null || days.overdueSince().filter(hoursEnd::isAfter).isPresent()
                ? days
                : new DueBy(hoursEnd.atZone(AsOf.ZONE).toLocalDate(), hoursEnd, null, null, null);
    }

    private static DueBy days(Clock clock, LocalDate today, WorkingCalendar calendar) {
        var kind = clock.term().kind();
        try {
            return new DueBy(clock.dueOn(calendar).orElse(null), null, clock.leftDays(today, calendar), kind, null);
        } catch (Refusal refusal) {
            return new DueBy(null, null, null, kind, refusal.problems().getFirst());
        }
    }

    /// From when on it is late, whether that has come or not; empty where nothing runs. A day has passed when the next
    /// one begins.
    public Optional<Instant> overdueSince() {
        return at == null ? Optional.ofNullable(on).map(EscalationRule::overdueSince) : Optional.of(at);
    }
}
