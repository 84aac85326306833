package org.yuanlian.opportunity.fair;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that was recorded of a fair.
///
/// @param opportunity that was shown, or over which people met or signed
/// @param organisation that registered, or with whom was met
/// @param people how many it registered
/// @param project in the ledger as which a signature lives on
/// @param note what was agreed, or why the entry counts no more
/// @param undoes the entry that counts no more
public record FairEntry(
        UUID id,
        long seq,
        Act act,
        @Nullable UUID opportunity,
        @Nullable String organisation,
        @Nullable Integer people,
        @Nullable UUID project,
        @Nullable String note,
        @Nullable UUID undoes,
        Instant recordedAt,
        String recordedBy) {

    public enum Act {
        PRESENTED,
        REGISTERED,
        MET,
        SIGNED,
        UNDONE
    }
}
