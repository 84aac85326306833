package org.yuanlian.chain;

import java.util.List;
import java.util.OptionalLong;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.Placed.Whereabouts;

/// How a node stands: who is on it, and whether what it needs is at hand.
///
/// @param placed the firms and parks on it
/// @param matching of the nodes that supply it, those that have a firm in the province
public record NodeStanding(Node node, Strength strength, List<Placed> placed, Matching matching, BreakRisk risk) {
    public enum Strength {
        STRONG,
        COMPLETE,
        WEAK,
        LACKING
    }

    /// What it would mean if the suppliers in the province failed.
    public enum BreakRisk {
        /// Nothing in the province needs it.
        NOT_NEEDED,
        LOW,
        /// What needs it hangs on as many firms as make a node weak.
        MEDIUM,
        /// It is needed, nobody in the province supplies it, and nothing that substitutes it is at hand.
        HIGH
    }

    /// A rate with what it is made of 本地配套率: the covered of all that are needed.
    ///
    /// @param needed ids of nodes, the denominator
    /// @param covered those of them that have a firm
    public record Matching(List<String> needed, List<String> covered) {}

    /// How many firms outside the province supply it; empty where no source tells of any, which does not mean that there are none.
    public OptionalLong outside() {
        var count = firms(Whereabouts.OUTSIDE);
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(count);
    }

    public long firms(Whereabouts where) {
        return placed.stream().filter(Placed::isFirm).filter(each -> each.province() == where).map(each -> each.placement().what().subject()).distinct().count();
    }
}
