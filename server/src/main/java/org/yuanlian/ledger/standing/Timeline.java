package org.yuanlian.ledger.standing;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A value by the day from which it was so. The first value also holds for the time before anyone
/// stated it.
final class Timeline<T> {
    private final NavigableMap<LocalDate, T> values = new TreeMap<>();

    void put(LocalDate from, T value) {
        values.put(from, value);
    }

    @Nullable T on(LocalDate day) {
        if (values.isEmpty()) {
            return null;
        }
        var entry = values.floorEntry(day);
        return entry == null ? values.firstEntry().getValue() : entry.getValue();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /// The days on which the value may change.
    Set<LocalDate> changes() {
        return values.isEmpty() ? Set.of() : values.tailMap(values.firstKey(), false).keySet();
    }
}
