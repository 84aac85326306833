package org.yuanlian.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What a place is told to reach in a year, or a value that was handed in for it. The last one recorded
/// counts.
///
/// @param task null for a value that was handed in, which then bears a name
/// @param value contracts, yuan, or marks
public record Target(
        Place place,
        int year,
        @Nullable Task task,
        @Nullable String named,
        BigDecimal value,
        UUID evidence,
        Instant recordedAt,
        String recordedBy) {}
