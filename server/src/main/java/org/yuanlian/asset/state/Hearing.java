package org.yuanlian.asset.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a device said something last, as seen from an instant.
///
/// @param lastAt null where it never did
/// @param staleAfterSeconds after so long it is silent
public record Hearing(@Nullable Instant lastAt, int staleAfterSeconds) {

    public boolean isSilentAt(Instant at) {
        return lastAt == null || lastAt.plusSeconds(staleAfterSeconds).isBefore(at);
    }
}
