package org.yuanlian.chain.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.AsOf;

/// As of when; where nothing is said, now.
record Question(@Nullable LocalDate validOn, @Nullable Instant recordedAt) {

    AsOf asOf(Clock clock) {
        var now = AsOf.now(clock);
        return new AsOf(validOn == null ? now.validOn() : validOn, recordedAt == null ? now.recordedAt() : recordedAt);
    }
}
