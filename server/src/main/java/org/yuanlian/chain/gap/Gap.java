package org.yuanlian.chain.gap;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.gap.Landscape.Measures;

/// A link that a place lacks: no firm is known on the node there.
///
/// @param upstreamness of the node on its chain, see `EvenFlows`
/// @param measures of each of the node's trades, the densest first
/// @param provided of the nodes that supply it, those that have a firm in the place
/// @param lacking what the place lacks for it, the cheapest first, where a price is given; else what is nearest
/// @param cheapest null where nothing is lacking, or of nothing that is lacking the price is known
public record Gap(
        String chain, Node node, double upstreamness, List<Measures> measures, List<String> provided, List<Factor> lacking,
        @Nullable Factor cheapest) {

    /// Of the densest trade; null where it is not known.
    public @Nullable Double density() {
        return measures.isEmpty() ? null : measures.getFirst().density();
    }

    public sealed interface Factor {
        /// In 10,000 yuan, by the prices that the asker gave; null where there is none.
        @Nullable BigDecimal price();
    }

    /// A node that supplies it and has no firm in the place.
    ///
    /// @param nearest the nearest firm on it in the province; null where none is known, or not where it is
    public record Supply(String node, @Nullable Nearest nearest, @Nullable BigDecimal price) implements Factor {}

    /// @param farthestKm more than `km` where only the city of the firm is known
    public record Nearest(String firm, String place, double km, double farthestKm) {}

    /// A trade that is near to it and that the place is not specialised in.
    ///
    /// @param gain by how much the density would rise with it
    public record Trade(String trade, double near, double gain, @Nullable BigDecimal price) implements Factor {}

    /// What the asker takes a lacking factor to cost, in 10,000 yuan. Nothing is assumed where nothing is given.
    public record Prices(@Nullable BigDecimal aKilometre, @Nullable BigDecimal aTrade) {}
}
