package org.yuanlian.telemetry.store;

/// What stays of the points of a series once they are forgotten.
///
/// @param widthMillis how long each bucket is; a day is a whole number of them. Nought where no more are made
/// @param keepMillis for how long buckets are kept, `Retention.GOOD` for good
public record Condensing(long widthMillis, long keepMillis) {
    /// Makes none and leaves those alone that are there.
    public static final Condensing UNTOUCHED = new Condensing(0, Retention.GOOD);
    /// Makes none and takes those away that are there.
    public static final Condensing NONE = new Condensing(0, 0);

    public Condensing {
        if (widthMillis < 0 || (widthMillis > 0 && KeptBucket.DAY % widthMillis != 0)) {
            throw new IllegalArgumentException("a day is a whole number of buckets: " + widthMillis);
        }
    }

    /// The first moment of which buckets stay, whole days.
    long keptFrom(long now) {
        return keepMillis == Retention.GOOD ? Long.MIN_VALUE : Math.floorDiv(now - keepMillis, KeptBucket.DAY) * KeptBucket.DAY;
    }
}
