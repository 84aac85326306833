package org.yuanlian.ledger;

import java.math.BigDecimal;

/// How one project counts in the four rates at one as-of pair.
///
/// @param counted whether it is under formal contract, and so in the denominators
/// @param cents agreed in yuan; nothing where it was agreed in another currency, likewise the money that arrived
public record Footing(
        boolean counted,
        Column reported,
        Column verified,
        long cents) {
    public static final Footing NONE = new Footing(false, Column.NONE, Column.NONE, 0);

    /// What it adds to the numerators by the evidence of one column.
    public record Column(boolean performed, boolean started, boolean producing, long arrivedCents) {
        static final Column NONE = new Column(false, false, false, 0);
    }

    /// What the project adds to one side of a rate: 1 or 0 projects, or yuan.
    public BigDecimal in(RateKind rate, boolean verifiedOnly, Move.Side side) {
        return switch (side) {
            case DENOMINATOR -> rate == RateKind.FUNDING ? yuan(cents) : one(counted);
            case NUMERATOR -> numerator(rate, verifiedOnly ? verified : reported);
        };
    }

    private static BigDecimal numerator(RateKind rate, Column column) {
        return switch (rate) {
            case PERFORMANCE -> one(column.performed());
            case START -> one(column.started());
            case PRODUCTION -> one(column.producing());
            case FUNDING -> yuan(column.arrivedCents());
        };
    }

    private static BigDecimal one(boolean counts) {
        return counts ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal yuan(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
