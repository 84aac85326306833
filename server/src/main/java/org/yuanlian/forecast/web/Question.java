package org.yuanlian.forecast.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.Caller;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// As of when, and where; where nothing is said, now, and wherever the caller may look.
record Question(@Nullable LocalDate validOn, @Nullable Instant recordedAt, @Nullable String place) {

    AsOf asOf(Clock clock) {
        var now = AsOf.now(clock);
        return new AsOf(validOn == null ? now.validOn() : validOn, recordedAt == null ? now.recordedAt() : recordedAt);
    }

    Place within() {
        return place == null || place.isBlank() ? Caller.current().place() : new Place(place);
    }
}
