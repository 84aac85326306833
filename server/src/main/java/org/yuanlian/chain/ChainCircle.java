package org.yuanlian.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.Surroundings.Near;
import org.yuanlian.chain.Surroundings.Question;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;

/// A chain around a point: what is asked, and node by node who lies within the circle.
///
/// @param ring the circle's line on the ellipsoid
/// @param nodes those that are needed, and those on which somebody stands within, in the order of the map
public record ChainCircle(
        DrawnChain drawn, AsOf asOf, Centre centre, Question question, Surroundings around, List<Position> ring, List<AtNode> nodes) {

    /// @param place null where a point was given
    /// @param roughKm how far from the point the place's counties lie at most, where the point stands for a whole city
    public record Centre(@Nullable Place place, String name, Position at, @Nullable Double roughKm) {}

    public record AtNode(Node node, Cover cover, List<Near> near) {}

    public enum Cover {
        /// Needed, and a firm surely lies within.
        COVERED,
        /// Needed, and a firm may lie within, of which only the city is known.
        POSSIBLE,
        /// Needed, and no known firm lies within.
        MISSING,
        /// Nothing that is asked for needs it.
        NOT_NEEDED
    }

    /// Whether anything in it is made up.
    public boolean demo() {
        return around.found().stream().anyMatch(near -> near.placed().placement().what().proof().demo());
    }
}
