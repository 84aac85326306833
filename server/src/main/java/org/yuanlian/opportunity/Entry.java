package org.yuanlian.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that was recorded of an opportunity.
///
/// @param on the day from which it holds
/// @param offer what was stated, where something was
/// @param reason why it was closed or undone
/// @param undoes the entry that does not count any more
public record Entry(
        UUID id,
        long seq,
        UUID opportunity,
        Act act,
        LocalDate on,
        @Nullable Offer offer,
        @Nullable String reason,
        @Nullable UUID undoes,
        Instant recordedAt,
        String recordedBy) {

    public enum Act {
        OFFERED,
        /// It still holds: somebody made sure.
        CHECKED,
        CLOSED,
        UNDONE
    }
}
