package org.yuanlian.perception;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact in the inbox.
///
/// @param rawStart where the mention begins in the document as it was received
/// @param acceptedInto `project:<id>`, `park:<id>`, `region:<code>` or `organisation:<id>`, or null
public record InboxFact(
        long id,
        UUID document,
        String documentTitle,
        String articleTitle,
        Fact fact,
        int rawStart,
        int rawEnd,
        Status status,
        @Nullable String acceptedInto,
        Instant recordedAt) {

    public enum Status {
        OPEN,
        ACCEPTED,
        DISMISSED
    }
}
