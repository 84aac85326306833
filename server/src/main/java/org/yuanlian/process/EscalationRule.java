package org.yuanlian.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yuanlian.kernel.AsOf;

/// The declared levels in their order. Which of them a step has reached follows from the clock, so nobody has to
/// raise it and nobody can forget to.
public record EscalationRule(List<EscalationLevel> levels) {

    /// A step that has gone up.
    ///
    /// @param overdueSince when its term had passed
    /// @param since when it came to this level
    public record Raised(EscalationLevel level, Instant overdueSince, Instant since) {}

    /// The highest level whose time has come.
    public Optional<Raised> at(Instant overdueSince, Instant now) {
        return levels.stream()
                .map(level -> new Raised(level, overdueSince, overdueSince.plus(Duration.ofHours(level.afterHours()))))
                .filter(reached -> !reached.since().isAfter(now))
                .reduce((_, last) -> last);
    }

    public Optional<Raised> of(DueBy due, Instant now) {
        return due.overdueSince().flatMap(since -> at(since, now));
    }

    /// A day has passed when the next one begins.
    public static Instant overdueSince(LocalDate dueOn) {
        return dueOn.plusDays(1).atStartOfDay(AsOf.ZONE).toInstant();
    }

    /// The latest due day of what has reached a level by now.
    static LocalDate latestDue(EscalationLevel level, Instant now) {
        return now.minus(Duration.ofHours(level.afterHours())).atZone(AsOf.ZONE).toLocalDate().minusDays(1);
    }
}
