package org.yuanlian.assessment.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a place was found to have under one item.
///
/// @param numerator null only where `missing` says why
/// @param denominator null where a number is counted and nothing divides it
/// @param missing why there is no value; null where there is one
/// @param evidence what a value or a task that was handed in rests on
public record Measured(
        @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable Missing missing, @Nullable UUID evidence) {

    /// Why there is no value. Without a value there are no points, and that is not zero points.
    public enum Missing {
        /// There is no project to have a share of.
        NO_PROJECTS,
        /// Nobody has recorded the task.
        NO_TASK,
        /// Nobody has handed the value in.
        NOT_HANDED_IN
    }

    public static Measured count(BigDecimal counted) {
        return new Measured(counted, null, null, null);
    }

    public static Measured share(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? new Measured(numerator, denominator, Missing.NO_PROJECTS, null)
                : new Measured(numerator, denominator, null, null);
    }

    public static Measured missing(Missing why, @Nullable BigDecimal numerator) {
        return new Measured(numerator, null, why, null);
    }

    public @Nullable BigDecimal value() {
        if (missing != null || numerator == null) {
            return null;
        }
        return denominator == null ? numerator : numerator.divide(denominator, MathContext.DECIMAL64);
    }

    /// Whether the same was counted, on whatever evidence.
    public boolean countsTheSame(Measured other) {
        return same(numerator, other.numerator) && same(denominator, other.denominator) && missing == other.missing;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
