package org.yuanlian.investment.proposal;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Words;

/// What came of reading one cell.
sealed interface Reading<T> {

    record Absent<T>() implements Reading<T> {}

    /// @param note what the reader had to assume, or null
    record Read<T>(T value, @Nullable Words note) implements Reading<T> {}

    record Unreadable<T>(Words fault) implements Reading<T> {}

    static <T> Reading<T> absent() {
        return new Absent<>();
    }

    static <T> Reading<T> of(T value) {
        return new Read<>(value, null);
    }

    static <T> Reading<T> of(T value, Words note) {
        return new Read<>(value, note);
    }

    static <T> Reading<T> unreadable(String key, Object... arguments) {
        return new Unreadable<>(Words.of(key, arguments));
    }
}
