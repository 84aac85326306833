package org.yuanlian.supervision;

import java.time.LocalDate;

/// How an order stands on a day.
public sealed interface OrderState {

    record Open(LocalDate dueOn) implements OrderState {}

    record Overdue(LocalDate dueOn, long days) implements OrderState {}

    record Contested(LocalDate since) implements OrderState {}

    /// @param late whether the answer came after the term
    record Replied(LocalDate on, boolean late) implements OrderState {}

    /// @param lifted whether a contest was upheld
    record Closed(LocalDate on, boolean lifted) implements OrderState {}

    default String word() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Overdue _ -> "OVERDUE";
            case Contested _ -> "CONTESTED";
            case Replied _ -> "REPLIED";
            case Closed _ -> "CLOSED";
        };
    }
}
