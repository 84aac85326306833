package org.yuanlian.telemetry.store;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/// How long points are kept, series by series.
@FunctionalInterface
public interface Retention {
    long GOOD = Long.MAX_VALUE;
    Retention FOR_EVER = () -> _ -> GOOD;

    /// As it is now: for how many milliseconds the points of a series are kept, `GOOD` for good. They are forgotten some
    /// time after they are older, a day at a time.
    IntToLongFunction now();

    /// What stays of points that are forgotten, as it is now.
    default IntFunction<Condensing> condensing() {
        return _ -> Condensing.UNTOUCHED;
    }

    /// All series alike.
    static Retention of(Duration keep) {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("points are kept for some time: " + keep);
        }
        return () -> _ -> keep.toMillis();
    }
}
