package org.yuanlian.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From an instant on a rule has this limit for one thing alone, in place of the declared one.
///
/// @param rule as alarms name it: `tank-farm/pressure-high`
/// @param limit null where the declared one holds again
/// @param clearAt where an alarm is over; at the limit where nothing is given
/// @param source where it is published or decided
public record Limit(
        long seq, UUID asset, String rule, @Nullable BigDecimal limit, @Nullable BigDecimal clearAt, String source, Instant from,
        Instant recordedAt, String by) {}
