package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.yuanlian.ledger.Move.Cause;
import org.yuanlian.ledger.Move.Side;

/// Why a rate moved from one as-of pair to another. The moves add up to the difference exactly.
///
/// @param from the fraction at the earlier pair
/// @param to the fraction at the later pair
/// @param moves what happened first, then corrections; in each the numerator first and the largest project first
public record Explanation(RateKind rate, boolean verified, Fraction from, Fraction to, List<Move> moves) {

    /// Projects, or yuan.
    public record Fraction(BigDecimal numerator, BigDecimal denominator) {
        public static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ZERO);

        static Fraction of(Rate rate, boolean verified) {
            return new Fraction(verified ? rate.verified() : rate.reported(), rate.denominator());
        }

        /// Nothing where there is nothing to divide by.
        public Optional<BigDecimal> value() {
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(numerator.divide(denominator, MathContext.DECIMAL32));
        }

        Fraction plus(Side side, BigDecimal by) {
            return side == Side.NUMERATOR
                    ? new Fraction(numerator.add(by), denominator)
                    : new Fraction(numerator, denominator.add(by));
        }
    }

    /// How many projects came, went and changed, and what they added and took.
    public record Tally(int entered, int left, int changed, BigDecimal up, BigDecimal down) {}

    public Tally tally(Cause cause, Side side) {
        var entered = 0;
        var left = 0;
        var changed = 0;
        var up = BigDecimal.ZERO;
        var down = BigDecimal.ZERO;
        for (var move : moves) {
            if (move.cause() != cause || move.side() != side) {
                continue;
            }
            switch (move.way()) {
                case ENTERED -> entered++;
                case LEFT -> left++;
                case CHANGED -> changed++;
            }
            if (move.by().signum() > 0) {
                up = up.add(move.by());
            } else {
                down = down.add(move.by());
            }
        }
        return new Tally(entered, left, changed, up, down);
    }
}
