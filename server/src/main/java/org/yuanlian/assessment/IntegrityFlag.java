package org.yuanlian.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A case of false reporting that was confirmed.
///
/// @param project where it concerns one
/// @param withdrawn why it was taken back; null where it stands
public record IntegrityFlag(
        long seq,
        Place place,
        @Nullable UUID project,
        LocalDate foundOn,
        String text,
        @Nullable UUID evidence,
        Instant recordedAt,
        String recordedBy,
        @Nullable String withdrawn) {}
