package org.yuanlian.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sign that something was decided on paper first and entered afterwards. It proves nothing; it names what to look at.
///
/// @param event its number in the case
/// @param receivedAt when receipt was entered; null of a sign that is about one act alone
/// @param recordedAt when the act was entered
/// @param documentOn the day that the document bears
/// @param alike how many show the same, this one included
public record Mark(
        Sign sign,
        String department,
        UUID caseId,
        String caseTitle,
        boolean demo,
        String step,
        int round,
        long event,
        @Nullable Instant receivedAt,
        Instant recordedAt,
        @Nullable LocalDate documentOn,
        long alike) {

    public enum Sign {
        /// Received and finished within a minute or so.
        SAME_MINUTE,
        /// One of many acts that a department entered in one night.
        NIGHT,
        /// The document bears a day before the one on which it was entered.
        DOCUMENT_EARLIER,
        /// Took as many minutes as others of the same department and title.
        IDENTICAL
    }
}
