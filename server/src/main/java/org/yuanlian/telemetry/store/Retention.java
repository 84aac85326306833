package org.yuanlian.telemetry.store;

import java.time.Duration;

/// How long points are kept. Series that must be forgotten sooner than others are kept in a store of their own.
///
/// @param keep points are forgotten some time after they are older than this, a whole segment at once
public record Retention(Duration keep) {
    public static final Retention FOR_EVER = new Retention(Duration.ofDays(365_000));

    public Retention {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("points are kept for some time: " + keep);
        }
    }
}
