package org.yuanlian.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// For how long one limit of a rule holds for what a device says.
///
/// @param from the first instant; `Instant.MIN` from the beginning
/// @param to the first instant of the next; `Instant.MAX` where none is known
/// @param limit null where the declared one holds
public record LimitSpan(Instant from, Instant to, @Nullable Limit limit) {
    boolean isSameAs(@Nullable Limit other) {
        return limit == null ? other == null : limit.equals(other);
    }
}
