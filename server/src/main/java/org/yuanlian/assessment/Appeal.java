package org.yuanlian.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A place's objection to one item of a published assessment.
///
/// @param decision null while it is open
public record Appeal(
        UUID id,
        UUID assessment,
        Place place,
        String item,
        String reason,
        @Nullable UUID evidence,
        Instant at,
        String by,
        @Nullable Decision decision) {

    /// @param revision what came of it where it was granted
    public record Decision(boolean granted, String text, @Nullable UUID revision, Instant at, String by) {}
}
