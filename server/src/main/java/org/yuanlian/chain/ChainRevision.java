package org.yuanlian.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an office changed of a declared map, as it was recorded: the whole map from a day on.
///
/// @param base the revision that it was made from; null for the declared map
/// @param undone when it was undone, by whom and why; null where it was not
public record ChainRevision(
        UUID id, String chain, ChainMap map, @Nullable UUID base, LocalDate since, String reason, Instant recordedAt,
        String recordedBy, @Nullable Undone undone) {

    public record Undone(Instant at, String by, String reason) {}
}
