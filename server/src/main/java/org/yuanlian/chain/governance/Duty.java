package org.yuanlian.chain.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.governance.Appointment.Grounds;
import org.yuanlian.kernel.Place;

/// What somebody is charged with for a chain, by when, and whether it was done.
///
/// @param done the first report of it; null where there is none
public record Duty(
        UUID id, What what, Place place, boolean shipped, Instant recordedAt, String recordedBy, @Nullable Done done) {

    /// @param told what is to be done
    /// @param bearer who is to do it
    public record What(String chain, String told, String bearer, LocalDate since, LocalDate due, Grounds grounds) {}

    /// @param told what was reached
    /// @param source what shows it
    public record Done(UUID id, LocalDate on, String told, String source, Instant recordedAt, String recordedBy) {}

    public enum State {
        OPEN,
        OVERDUE,
        DONE,
        DONE_LATE
    }

    public State on(LocalDate day) {
        var report = done;
        if (report != null && !report.on().isAfter(day)) {
            return report.on().isAfter(what.due()) ? State.DONE_LATE : State.DONE;
        }
        return day.isAfter(what.due()) ? State.OVERDUE : State.OPEN;
    }
}
