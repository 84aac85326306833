package org.yuanlian.chain.site;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.site.Nearness.Distance;
import org.yuanlian.registry.Position;

/// How near the firms of a node's neighbours are to a park.
public final class Neighbours {
    private final Nearness nearness;

    public Neighbours(Nearness nearness) {
        this.nearness = nearness;
    }

    /// The firm of a neighbouring node that is surely nearest, and what its nearness is worth.
    ///
    /// @param best null where no firm on the node has a point
    /// @param unplaced how many firms on the node have none: one of them may be next door
    public record Neighbour(Node node, @Nullable Placed best, @Nullable Distance distance, Span effect, int unplaced) {}

    private record Reached(Placed firm, Distance distance, Span effect) {}

    /// @param firms on the node, at least one
    public Neighbour of(Node node, List<Placed> firms, List<Position> park) {
        var reached = firms.stream()
                .filter(firm -> !firm.spread().isEmpty())
                .map(firm -> reached(firm, park))
                .sorted(Comparator.comparingDouble((Reached each) -> -each.effect().low())
                        .thenComparingDouble(each -> -each.effect().high())
                        .thenComparing(each -> each.firm().placement().id()))
                .toList();
        var unplaced = firms.size() - reached.size();
        var low = reached.stream().mapToDouble(each -> each.effect().low()).max().orElse(0);
        var high = unplaced > 0 ? 1 : reached.stream().mapToDouble(each -> each.effect().high()).max().orElse(1);
        var best = reached.isEmpty() ? null : reached.getFirst();
        return new Neighbour(node, best == null ? null : best.firm(), best == null ? null : best.distance(), new Span(low, high), unplaced);
    }

    private Reached reached(Placed firm, List<Position> park) {
        var distance = nearness.between(park, firm.spread());
        return new Reached(firm, distance, nearness.effect(distance));
    }

    /// Each neighbouring node counts the same.
    ///
    /// @param neighbours where there is none, nothing is known
    public static Span mark(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return Span.UNKNOWN;
        }
        var low = neighbours.stream().mapToDouble(each -> each.effect().low()).average().orElseThrow();
        var high = neighbours.stream().mapToDouble(each -> each.effect().high()).average().orElseThrow();
        return new Span(low, Math.max(low, high));
    }
}
