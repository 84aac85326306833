package org.yuanlian.chain.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placed.Whereabouts;
import org.yuanlian.chain.analysis.EvenFlows;
import org.yuanlian.chain.circle.Neighbourhood;
import org.yuanlian.chain.gap.Gap.Factor;
import org.yuanlian.chain.gap.Gap.Nearest;
import org.yuanlian.chain.gap.Gap.Prices;
import org.yuanlian.chain.gap.Gap.Supply;
import org.yuanlian.chain.gap.Gap.Trade;
import org.yuanlian.chain.gap.Landscape.Measures;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;

/// The missing links of one chain in one place.
final class Gaps {
    private static final int TRADES_TOLD = 3;
    private final DrawnChain drawn;
    private final List<Placed> firms;
    private final Landscape landscape;
    private final Place place;
    private final @Nullable Position centre;
    private final Prices prices;

    Gaps(DrawnChain drawn, List<Placed> placed, Landscape landscape, Place place, @Nullable Position centre, Prices prices) {
        this.drawn = drawn;
        this.firms = placed.stream().filter(Placed::isFirm).toList();
        this.landscape = landscape;
        this.place = place;
        this.centre = centre;
        this.prices = prices;
    }

    /// The closest first; what is not known stands last.
    List<Gap> found() {
        var positions = EvenFlows.upstreamness(drawn.map());
        var here = firms.stream().filter(this::isHere).map(Placed::node).collect(Collectors.toSet());
        return drawn.map().nodes().stream()
                .filter(node -> !here.contains(node.id()))
                .map(node -> gap(node, positions.getOrDefault(node.id(), 1.0), here))
                .sorted(Comparator.comparing(Gap::density, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(gap -> gap.lacking().size())
                        .thenComparing(gap -> gap.node().id()))
                .toList();
    }

    private Gap gap(Node node, double upstreamness, Set<String> here) {
        var measures = node.codes().stream()
                .map(code -> landscape.measures(place, code))
                .sorted(Comparator.comparing(Measures::density, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
        var needed = suppliersOf(node.id());
        var lacking = new ArrayList<Factor>();
        needed.stream().filter(other -> !here.contains(other)).forEach(other -> lacking.add(supply(other)));
        measures.stream().limit(1).forEach(best -> lacking.addAll(trades(best)));
        lacking.sort(Comparator.comparing(Factor::price, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Gaps::distance));
        var cheapest = lacking.stream().filter(factor -> factor.price() != null).findFirst().orElse(null);
        return new Gap(
                drawn.chain().code(), node, upstreamness, measures, needed.stream().filter(here::contains).toList(), List.copyOf(lacking), cheapest);
    }

    private List<String> suppliersOf(String node) {
        return drawn.map().edges().stream()
                .filter(edge -> edge.to().equals(node) && edge.type().runsDownstream())
                .map(Edge::from)
                .distinct()
                .toList();
    }

    private Supply supply(String node) {
        var nearest = firms.stream()
                .filter(each -> each.node().equals(node) && each.province() == Whereabouts.INSIDE && !each.spread().isEmpty())
                .flatMap(each -> nearest(each).stream())
                .min(Comparator.comparingDouble(Nearest::km).thenComparing(Nearest::firm))
                .orElse(null);
        var price = prices.aKilometre();
        return new Supply(
                node,
                nearest,
                nearest == null || price == null ? null : price.multiply(BigDecimal.valueOf(nearest.km())).setScale(2, RoundingMode.HALF_UP));
    }

    private List<Nearest> nearest(Placed placed) {
        var centred = centre;
        var where = placed.place();
        if (centred == null || where == null) {
            return List.of();
        }
        var distances = placed.spread().stream()
                .mapToDouble(point -> Neighbourhood.kilometres(
                        centred.lon().doubleValue(), centred.lat().doubleValue(), point.lon().doubleValue(), point.lat().doubleValue()))
                .summaryStatistics();
        return List.of(new Nearest(placed.name(), where.key(), distances.getMin(), distances.getMax()));
    }

    private List<Trade> trades(Measures best) {
        if (best.density() == null) {
            return List.of();
        }
        var own = new HashSet<>(Set.of(best.trade()));
        return landscape.neighbours(place, best.trade()).stream()
                .filter(near -> !near.here() && own.add(near.trade()))
                .limit(TRADES_TOLD)
                .map(near -> new Trade(near.trade(), near.near(), near.near() / best.nearAll(), prices.aTrade()))
                .toList();
    }

    /// Suppliers by their distance, then those of whom none is known, then trades by what they would bring.
    private static double distance(Factor factor) {
        return switch (factor) {
            case Supply supply -> supply.nearest() == null ? 1e6 : supply.nearest().km();
            case Trade trade -> 1e7 - trade.gain();
        };
    }

    private boolean isHere(Placed placed) {
        var where = placed.place();
        return where != null && place.contains(where);
    }
}
