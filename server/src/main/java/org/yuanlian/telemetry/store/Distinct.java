package org.yuanlian.telemetry.store;

import org.yuanlian.telemetry.Holding;
import org.yuanlian.telemetry.Readings;

/// Drops what was said before of the same moment.
final class Distinct {
    private Distinct() {}

    /// @param sorted by moment
    static Readings of(Readings sorted) {
        int i = 1;
        while (i < sorted.size() && sorted.at(i) != sorted.at(i - 1)) {
            i++;
        }
        if (i >= sorted.size()) {
            return sorted;
        }
        var distinct = new Readings(sorted.size());
        for (i = 0; i < sorted.size(); i++) {
            if (!Holding.isSaid(distinct, sorted.at(i), sorted.value(i), sorted.tag(i))) {
                distinct.add(sorted.at(i), sorted.value(i), sorted.tag(i), sorted.knownAt(i));
            }
        }
        return distinct;
    }
}
