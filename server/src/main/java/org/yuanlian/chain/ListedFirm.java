package org.yuanlian.chain;

import java.util.List;
import org.yuanlian.registry.Organisation;

/// A listed company 上市公司, and on which ground it stands on a chain, or why on none.
///
/// @param placed where it stands; none where it stands on no chain
public record ListedFirm(Organisation firm, Ground ground, List<Placed> placed) {
    /// The best first.
    public enum Ground {
        /// A document says so, or an office recorded it.
        DOCUMENT,
        /// We inferred it from the trade or the name of the firm.
        INFERRED,
        /// By demonstration only.
        DEMONSTRATION,
        /// On none: its trade lies outside the chains that are drawn.
        OUTSIDE,
        /// On none: its trade may touch a chain, and no source at hand says which node.
        UNCLEAR
    }
}
