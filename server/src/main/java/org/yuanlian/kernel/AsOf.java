package org.yuanlian.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The two days every figure is asked for: the day on which it was so, and the instant up to which
/// we count what had been recorded.
public record AsOf(LocalDate validOn, Instant recordedAt) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static AsOf now(Clock clock) {
        return new AsOf(LocalDate.ofInstant(clock.instant(), ZONE), clock.instant());
    }
}
