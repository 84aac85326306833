package org.yuanlian.investment.proposal;

import org.jspecify.annotations.Nullable;

/// What came of reading one cell.
sealed interface Reading<T> {

    record Absent<T>() implements Reading<T> {}

    /// @param note what the reader had to assume, or null
    record Read<T>(T value, @Nullable Fault note) implements Reading<T> {}

    record Unreadable<T>(Fault fault) implements Reading<T> {}

    /// @param code after `sheet.`
    record Fault(String code, String what, @Nullable String maybe) {}

    static <T> Reading<T> absent() {
        return new Absent<>();
    }

    static <T> Reading<T> of(T value) {
        return new Read<>(value, null);
    }

    static <T> Reading<T> of(T value, Fault note) {
        return new Read<>(value, note);
    }

    static <T> Reading<T> unreadable(String code, String what, @Nullable String maybe) {
        return new Unreadable<>(new Fault(code, what, maybe));
    }
}
