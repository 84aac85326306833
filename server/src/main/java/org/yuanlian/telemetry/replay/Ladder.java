package org.yuanlian.telemetry.replay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// States of a machine at some instants of its past: close together of late, and ever farther apart before. What came late is
/// derived anew from the last one before it, which costs as much as it is late.
final class Ladder {
    private static final int MOST = 8;
    private final List<Rung> rungs = new ArrayList<>();

    /// @param at all instants up to this one are in the state
    record Rung(long at, long[] state) {}

    void add(long at, long[] state) {
        rungs.add(new Rung(at, state.clone()));
        if (rungs.size() > MOST) {
            rungs.remove(leastNeeded(at));
        }
    }

    /// The one whose neighbours lie nearest to each other, measured by their age; never the oldest.
    private int leastNeeded(long now) {
        int least = 1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < rungs.size() - 1; i++) {
            double gap = (double) (rungs.get(i + 1).at - rungs.get(i - 1).at) / (now - rungs.get(i - 1).at + 1);
            if (gap < nearest) {
                nearest = gap;
                least = i;
            }
        }
        return least;
    }

    /// The last one strictly before an instant; those after it are forgotten.
    @Nullable Rung backTo(long instant) {
        while (!rungs.isEmpty() && rungs.getLast().at >= instant) {
            rungs.removeLast();
        }
        return rungs.isEmpty() ? null : rungs.getLast();
    }

    @Nullable Rung lastUpTo(long instant) {
        for (int i = rungs.size() - 1; i >= 0; i--) {
            if (rungs.get(i).at <= instant) {
                return rungs.get(i);
            }
        }
        return null;
    }

    long newest() {
        return rungs.isEmpty() ? Long.MIN_VALUE : rungs.getLast().at;
    }
}
