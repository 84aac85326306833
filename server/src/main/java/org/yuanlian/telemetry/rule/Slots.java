package org.yuanlian.telemetry.rule;

import java.util.ArrayList;
import java.util.List;

/// Hands out places in a state, and knows what stands in them at the start.
final class Slots {
    private final List<Long> start = new ArrayList<>();

    /// @return the first of so many places that begin as never
    int take(int count) {
        int first = start.size();
        for (int i = 0; i < count; i++) {
            start.add(Condition.NEVER);
        }
        return first;
    }

    /// @return a place that begins as nought
    int zero() {
        start.add(0L);
        return start.size() - 1;
    }

    long[] start() {
        return start.stream().mapToLong(Long::longValue).toArray();
    }
}
