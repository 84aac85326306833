package org.yuanlian.supervision.obstacle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yuanlian.ledger.WaitingTimes;

/// How many days a project has to spare: those left until it is due, less those that half of the
/// comparable projects needed which had waited as long as it has.
///
/// @param remainingDays null where comparable projects tell nothing of it
/// @param daysLeft below zero where the day has passed; null where none is due
/// @param days null where either is unknown
public record Slack(@Nullable Integer remainingDays, @Nullable Long daysLeft, @Nullable Long days) {

    public static Slack of(WaitingTimes times, long elapsedDays, LocalDate on, @Nullable LocalDate due) {
        var remaining = times.remaining(elapsedDays);
        var left = due == null ? null : ChronoUnit.DAYS.between(on, due);
        return new Slack(remaining, left, remaining == null || left == null ? null : left - remaining);
    }
}
