package org.yuanlian.process;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One round of a step from its receipt on, as it stood when it ended or when it was looked at.
///
/// @param knownOn the day on which its receipt was recorded
/// @param dropped the day on which it was rolled back or withdrawn before it ended; null otherwise
public record Leg(UUID caseId, NewCase opened, Step step, LocalDate knownOn, @Nullable LocalDate dropped) {

    /// Whether it was finished or refused: either ends its clock.
    public boolean isEnded() {
        return dropped == null && (step.state() == StepState.DONE || step.state() == StepState.REFUSED);
    }
}
