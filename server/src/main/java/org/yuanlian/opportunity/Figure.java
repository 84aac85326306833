package org.yuanlian.opportunity;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Grade;

/// A figure of an opportunity with what it rests on.
///
/// @param unit of money always 元
/// @param source who says so
/// @param evidence the document that says so
public record Figure(
        Measure measure, BigDecimal amount, String unit, Grade grade, String source, @Nullable UUID evidence) {
    public static final String YUAN = "元";

    /// The same amount is written in one way, so that two statements of it are equal.
    public Figure {
        var plain = amount.stripTrailingZeros();
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// Whether it says the same; it may rest on something else.
    boolean saysTheSameAs(Figure other) {
        return measure == other.measure && amount.equals(other.amount) && unit.equals(other.unit) && source.equals(other.source);
    }

    Figure restingOn(Grade other, UUID document) {
        return new Figure(measure, amount, unit, other, source, document);
    }

    public enum Measure {
        QUANTITY,
        MONEY
    }
}
