package org.yuanlian.chain.standstill;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.NewPlacement.Capacity;
import org.yuanlian.chain.Placed;

/// Which nodes of one chain are touched when firms stop.
///
/// @param touched by steps, in the order of the map; a node that is touched in two ways stands twice
public record Standstill(DrawnChain drawn, List<Touched> touched) {

    public enum Way {
        /// The firm itself was on the node.
        STOPPED,
        /// Something that it needs comes short.
        SUPPLY,
        /// Who buys of it falls away.
        CUSTOM
    }

    /// @param hops along the edges; 0 where the firm itself was
    /// @param via the node before it on a shortest way; null where the firm itself was
    /// @param lost what it could make where it stood, if a source says so and of all in one unit; null elsewhere
    /// @param atMost the share of what the node makes that can fall away at most; null where it is not known
    /// @param others firms on it in the province that do not stop, by name
    /// @param elsewhere firms on it that are not in the province, or of which no source says where they are
    /// @param parks that give room to it, or to one of those firms
    /// @param substitutes nodes that can stand in for it and have a firm in the province that does not stop
    public record Touched(
            Node node, Way way, int hops, @Nullable String via, @Nullable Capacity lost, @Nullable Double atMost, List<Placed> others,
            List<Placed> elsewhere, List<Placed> parks, List<String> substitutes) {}
}
