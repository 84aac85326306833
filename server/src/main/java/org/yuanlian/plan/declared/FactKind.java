package org.yuanlian.plan.declared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.decision.InputKind;

/// What a fact may be.
public enum FactKind {
    TRUTH(InputKind.TRUTH),
    WHOLE(InputKind.WHOLE),
    TENTHS(InputKind.TENTHS),
    TEXT(InputKind.TEXT),
    /// No trigger asks for a day; a checklist does.
    DAY(null);

    private final @Nullable InputKind input;

    FactKind(@Nullable InputKind input) {
        this.input = input;
    }

    public @Nullable InputKind input() {
        return input;
    }

    Optional<Object> read(String text) {
        if (input == null) {
            return day(text);
        }
        return input.read(text).filter(value -> !(value instanceof BigDecimal number) || number.signum() >= 0);
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
