package org.yuanlian.telemetry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Takes points away that are older than they are to be kept: a segment as a whole where nothing of it stays, or else by
/// writing it anew in its place. Days are forgotten whole, so that a segment is written anew once a day at most.
final class Forgetting {
    private static final long DAY = 86_400_000L;
    private final Sealer sealer;
    private final IntToLongFunction keptFrom;

    Forgetting(Sealer sealer, IntToLongFunction keepMillis, long now) {
        this.sealer = sealer;
        this.keptFrom = series -> keptFrom(keepMillis.applyAsLong(series), now);
    }

    /// What remains, and what it stands for: a segment that remains as it was is in both.
    record Outcome(List<Segment> remaining, List<Segment> gone) {
        /// Once nobody reads them any more. A file that was written anew has the name of its old one.
        void takeAway() throws IOException {
            for (var segment : gone) {
                segment.close();
                if (remaining.stream().noneMatch(other -> other.file().equals(segment.file()))) {
                    Files.delete(segment.file());
                }
            }
        }
    }

    private static long keptFrom(long keepMillis, long now) {
        return keepMillis == Retention.GOOD ? Long.MIN_VALUE : Math.floorDiv(now - keepMillis, DAY) * DAY;
    }

    /// The first moment of a series that stays.
    long keptFrom(int series) {
        return keptFrom.applyAsLong(series);
    }

    Outcome of(List<Segment> segments) throws IOException {
        var remaining = new ArrayList<Segment>();
        var gone = new ArrayList<Segment>();
        for (var segment : segments) {
            boolean isOld = false;
            boolean isAllOld = true;
            for (int series : segment.series()) {
                isOld |= segment.span(series).from() < keptFrom(series);
                isAllOld &= segment.latest(series) < keptFrom(series);
            }
            if (isOld) {
                gone.add(segment);
            }
            if (!isAllOld) {
                remaining.add(isOld ? sealer.shorten(segment, keptFrom) : segment);
            }
        }
        return new Outcome(remaining, gone);
    }
}
