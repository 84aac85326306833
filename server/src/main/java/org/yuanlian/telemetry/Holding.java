package org.yuanlian.telemetry;

import static org.yuanlian.telemetry.Readings.origin;
import static org.yuanlian.telemetry.Readings.quality;

/// Which of several values holds that were said of one moment.
///
/// A correction holds over what a device sent, and that over what was filled in; the last correction over the earlier.
/// Of two of one origin the better quality holds, then the greater value, so that the order of arrival decides nothing.
public final class Holding {
    private Holding() {}

    /// One value a moment, by what was known at an instant.
    ///
    /// @param said by moment, and within it as recorded
    public static Readings of(Readings said, long knownBy) {
        var holding = new Readings(Math.max(1, said.size()));
        int i = 0;
        while (i < said.size()) {
            int best = -1;
            long at = said.at(i);
            for (; i < said.size() && said.at(i) == at; i++) {
                if (said.knownAt(i) <= knownBy && (best < 0 || holdsOver(said, i, best))) {
                    best = i;
                }
            }
            if (best >= 0) {
                holding.add(at, said.value(best), said.tag(best), said.knownAt(best));
            }
        }
        return holding;
    }

    /// Whether the later recorded of two holds over the earlier.
    public static boolean holdsOver(Readings said, int later, int earlier) {
        return holdsOver(said.value(later), said.tag(later), said.value(earlier), said.tag(earlier));
    }

    public static boolean holdsOver(double laterValue, byte laterTag, double earlierValue, byte earlierTag) {
        int rank = Integer.compare(rank(laterTag), rank(earlierTag));
        if (rank != 0) {
            return rank > 0;
        }
        if (origin(laterTag) == Origin.CORRECTION) {
            return true;
        }
        int better = quality(earlierTag).compareTo(quality(laterTag));
        return better != 0 ? better > 0 : Double.compare(laterValue, earlierValue) > 0;
    }

    /// Whether this was said of its moment already. A correction repeats only the one that holds, since one may
    /// correct back.
    ///
    /// @param said by moment
    public static boolean isSaid(Readings said, long at, double value, byte tag) {
        int last = said.after(at) - 1;
        for (int i = last; i >= 0 && said.at(i) == at; i--) {
            if (said.says(i, value, tag)) {
                return true;
            }
            if (origin(tag) == Origin.CORRECTION && origin(said.tag(i)) == Origin.CORRECTION) {
                return false;
            }
        }
        return false;
    }

    private static int rank(byte tag) {
        return switch (origin(tag)) {
            case BACKFILL -> 0;
            case DEVICE -> 1;
            case CORRECTION -> 2;
        };
    }
}
