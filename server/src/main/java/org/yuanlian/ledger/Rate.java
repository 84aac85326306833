package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// A rate is never a bare number: two fractions over one denominator, what is reported and what is
/// verified by evidence of grade A or B. Counts of projects, or yuan.
public record Rate(BigDecimal reported, BigDecimal verified, BigDecimal denominator) {

    public static Rate of(long reported, long verified, long denominator) {
        return new Rate(BigDecimal.valueOf(reported), BigDecimal.valueOf(verified), BigDecimal.valueOf(denominator));
    }

    public Rate plus(Rate other) {
        return new Rate(
                reported.add(other.reported), verified.add(other.verified), denominator.add(other.denominator));
    }

    public Rate minus(Rate other) {
        return new Rate(
                reported.subtract(other.reported), verified.subtract(other.verified), denominator.subtract(other.denominator));
    }

    /// @return 0..1 and above, or nothing where there is nothing to divide by
    public Optional<BigDecimal> reportedValue() {
        return over(reported);
    }

    public Optional<BigDecimal> verifiedValue() {
        return over(verified);
    }

    /// How much of the reported rate lacks proof.
    public Optional<BigDecimal> gap() {
        return over(reported.subtract(verified));
    }

    private Optional<BigDecimal> over(BigDecimal numerator) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.divide(denominator, MathContext.DECIMAL32));
    }
}
