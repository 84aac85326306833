package org.yuanlian.supervision.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What happened to an order. Nothing of it is ever changed; the state follows from all of it.
public sealed interface OrderEvent {
    Made made();

    /// @param on the day in China on which it was done
    record Made(Instant at, String by, LocalDate on) {}

    /// A step of the ladder was taken: the first, or the next one.
    ///
    /// @param dueOn the last day of the term
    /// @param contestUntil the last day on which it may be contested
    record Issued(
            Made made, String step, Place addresseePlace, String addressee, LocalDate dueOn, LocalDate contestUntil)
            implements OrderEvent {}

    record Replied(Made made, String text, @Nullable UUID evidence) implements OrderEvent {}

    record Contested(Made made, String text, @Nullable UUID evidence) implements OrderEvent {}

    /// The contest was right: the order is lifted.
    record Upheld(Made made, String text) implements OrderEvent {}

    /// The contest was not right.
    ///
    /// @param dueOn the last day of the term, which may have stood still
    record Dismissed(Made made, String text, LocalDate dueOn) implements OrderEvent {}

    record Extended(Made made, String text, LocalDate dueOn) implements OrderEvent {}

    record Named(Made made, String bulletin) implements OrderEvent {}

    /// @param evidence what closed it; null where a decision did
    record Closed(Made made, String text, @Nullable UUID evidence) implements OrderEvent {}
}
