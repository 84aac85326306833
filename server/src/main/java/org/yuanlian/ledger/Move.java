package org.yuanlian.ledger;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What one project did to one side of a rate. A project may do both: be corrected in, and go on.
///
/// @param before what it added, in projects or yuan
/// @param cents agreed in yuan, by which moves are put in order
public record Move(
        UUID project, Place place, Side side, Cause cause, BigDecimal before, BigDecimal after, long cents) {

    public enum Side {
        NUMERATOR,
        DENOMINATOR
    }

    /// Whether something happened between the two days, or was recorded late about the earlier one.
    public enum Cause {
        HAPPENED,
        CORRECTED
    }

    public enum Way {
        ENTERED,
        LEFT,
        CHANGED
    }

    public Way way() {
        if (before.signum() == 0) {
            return Way.ENTERED;
        }
        return after.signum() == 0 ? Way.LEFT : Way.CHANGED;
    }

    public BigDecimal by() {
        return after.subtract(before);
    }

    /// The entry that made the move.
    ///
    /// @param withdrawal the later entry that took it back, where that is what made the move
    public record Proof(Entry entry, @Nullable Entry withdrawal) {}
}
