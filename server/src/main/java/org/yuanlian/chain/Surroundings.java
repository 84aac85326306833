package org.yuanlian.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.NodeStanding.Matching;
import org.yuanlian.chain.circle.Neighbourhood;
import org.yuanlian.registry.Position;

/// Who is on the nodes of a chain within a circle.
///
/// Of a firm of which only the city is known it cannot be said that it lies within, unless all counties of the
/// city do; where some do, it may.
///
/// @param found those that lie within or may, the nearest first
/// @param unlocated who has no point, and is therefore in no circle
/// @param matching 配套半径率: of all nodes that supply the asked one, or where none is asked any node of the map
///     that another needs, those that surely have a firm in the circle
/// @param possible those that may have one besides
public record Surroundings(
        Position centre, int radiusKilometres, List<Near> found, List<Placed> unlocated, Matching matching, List<String> possible) {

    /// @param nearestKm where only the city is known, of the nearest of its counties that lie within
    /// @param farthestKm of the farthest, which may lie outside
    /// @param surely whether all of them lie within
    public record Near(Placed placed, double nearestKm, double farthestKm, boolean surely) {}

    /// Which suppliers are asked for.
    ///
    /// @param node whose; null for those of any node of the chain
    /// @param throughout with the suppliers of its suppliers, up to where the chain begins
    /// @param demo whether placements count that are made up or rest on no evidence
    public record Question(@Nullable String node, boolean throughout, boolean demo) {
        public static final Question WHOLE_CHAIN = new Question(null, true, true);
    }

    public static Surroundings of(ChainMap map, List<Placed> placed, Position centre, int radiusKilometres, Question question) {
        var found = new ArrayList<>(near(placed, centre, radiusKilometres));
        found.sort(Comparator.comparingDouble(Near::nearestKm).thenComparing(near -> near.placed().placement().id()));
        var needed = needed(map, question);
        var sure = nodes(found.stream().filter(Near::surely).toList());
        var any = nodes(found);
        return new Surroundings(
                centre,
                radiusKilometres,
                List.copyOf(found),
                placed.stream().filter(each -> each.spread().isEmpty()).toList(),
                new Matching(List.copyOf(needed), needed.stream().filter(sure::contains).toList()),
                needed.stream().filter(each -> any.contains(each) && !sure.contains(each)).toList());
    }

    /// In the order of the map's edges. What comes back by recycling supplies nothing here.
    private static Set<String> needed(ChainMap map, Question question) {
        var downstream = map.edges().stream().filter(edge -> edge.type().runsDownstream()).toList();
        var needed = new LinkedHashSet<String>();
        if (question.node() == null) {
            downstream.forEach(edge -> needed.add(edge.from()));
            return needed;
        }
        var asked = Set.of(question.node());
        do {
            var users = asked;
            asked = downstream.stream()
                    .filter(edge -> users.contains(edge.to()))
                    .map(Edge::from)
                    .filter(needed::add)
                    .collect(Collectors.toSet());
        } while (question.throughout() && !asked.isEmpty());
        return needed;
    }

    private static List<Near> near(List<Placed> placed, Position centre, int radiusKilometres) {
        var owners = new ArrayList<Placed>();
        var points = new ArrayList<Position>();
        placed.forEach(each -> each.spread().forEach(point -> {
            owners.add(each);
            points.add(point);
        }));
        var lon = points.stream().mapToDouble(point -> point.lon().doubleValue()).toArray();
        var lat = points.stream().mapToDouble(point -> point.lat().doubleValue()).toArray();
        var touched = new LinkedHashSet<Placed>();
        Neighbourhood.of(lon, lat)
                .within(centre.lon().doubleValue(), centre.lat().doubleValue(), radiusKilometres, i -> touched.add(owners.get(i)));
        return touched.stream().map(each -> near(each, centre, radiusKilometres)).toList();
    }

    private static Near near(Placed placed, Position centre, int radiusKilometres) {
        var distances = placed.spread().stream()
                .mapToDouble(point -> Neighbourhood.kilometres(
                        centre.lon().doubleValue(), centre.lat().doubleValue(),
                        point.lon().doubleValue(), point.lat().doubleValue()))
                .summaryStatistics();
        return new Near(placed, distances.getMin(), distances.getMax(), distances.getMax() <= radiusKilometres);
    }

    private static Set<String> nodes(List<Near> near) {
        return near.stream().map(Near::placed).filter(Placed::isFirm).map(Placed::node).collect(Collectors.toSet());
    }
}
