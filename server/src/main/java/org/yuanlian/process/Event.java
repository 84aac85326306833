package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;

/// An act that was accepted. Nothing of it is ever changed; how a case stands follows from all of them.
///
/// @param number of the act in its case, from one
/// @param at when it was done
/// @param recordedAt when it came here
/// @param round of the step; none of an act on the whole case
public record Event(
        UUID caseId,
        long number,
        Instant at,
        Instant recordedAt,
        String by,
        @Nullable String department,
        int round,
        Command what) {

    /// The day in China on which it was done.
    public LocalDate on() {
        return at.atZone(AsOf.ZONE).toLocalDate();
    }

    /// Whether the step was stopped by it or went on, in the round that it is in.
    boolean turns(Step step) {
        var form = CommandForm.of(what);
        return form.act().turns() && step.id().equals(form.step()) && step.round() == round;
    }
}
