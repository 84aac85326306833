package org.yuanlian.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Money;
import org.yuanlian.ledger.Link;

/// A firm whose projects others support, and how much they bring along 带动系数.
///
/// @param leads its projects that others support
/// @param links who supports them
/// @param reported agreed investment of all supporters over the agreed investment of its own
/// @param verified the same of the money that arrived by evidence of grade A or B, of supporters that
///     such evidence links
public record LeadingFirm(
        String firm, @Nullable String uscc, List<Link.End> leads, List<Support> links, Ratio reported, Ratio verified) {

    /// @param doubt null where it counts without a doubt
    public record Support(Link link, @Nullable Doubt doubt) {
        boolean counts() {
            return doubt == null || doubt == Doubt.CIRCLE;
        }
    }

    /// Why a link is doubted.
    public enum Doubt {
        /// The firm supports itself; not counted.
        SAME_FIRM,
        /// One of them has ended; not counted.
        EXITED,
        /// Each is said to support the other; counted once for each firm.
        CIRCLE
    }

    /// @param value null where the firm's own amount is nothing
    public record Ratio(Money supporting, Money own, @Nullable BigDecimal value) {
        static Ratio of(long supportingCents, long ownCents) {
            return new Ratio(
                    Money.cny(BigDecimal.valueOf(supportingCents, 2)),
                    Money.cny(BigDecimal.valueOf(ownCents, 2)),
                    ownCents == 0
                            ? null
                            : BigDecimal.valueOf(supportingCents).divide(BigDecimal.valueOf(ownCents), 2, RoundingMode.HALF_UP));
        }
    }
}
