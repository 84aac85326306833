package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.ChainStandings;
import org.yuanlian.chain.Placements;
import org.yuanlian.chain.Points;
import org.yuanlian.chain.Surroundings;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;

/// Who of a chain lies within a circle.
@RestController
@RequestMapping("/api/chain-maps/{chain}/circle")
final class SurroundingsController {
    private static final int FARTHEST = 2_000;
    private final ChainMaps maps;
    private final ChainStandings standings;
    private final Placements placements;
    private final Points points;
    private final PlaceNames places;
    private final Clock clock;

    SurroundingsController(
            ChainMaps maps, ChainStandings standings, Placements placements, Points points, PlaceNames places, Clock clock) {
        this.maps = maps;
        this.standings = standings;
        this.placements = placements;
        this.points = points;
        this.places = places;
        this.clock = clock;
    }

    /// @param needed ids of nodes, the denominator
    /// @param covered those of them that surely have a firm within the circle
    /// @param possible those that may have one besides
    /// @param unlocated who has no point and is in no circle
    record Around(
            AsOf asOf, BigDecimal lon, BigDecimal lat, int km, List<Near> found, List<PlacementWire> unlocated,
            List<String> needed, List<String> covered, List<String> possible) {}

    /// @param surely false where only the city is known, and not all of its counties lie within
    record Near(PlacementWire placement, double nearestKm, double farthestKm, boolean surely) {}

    /// @param place a region or a park; else a point in WGS-84
    /// @param node whose suppliers are asked for; else those of the whole chain
    @GetMapping
    Around around(
            @PathVariable String chain,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable BigDecimal lon,
            @RequestParam @Nullable BigDecimal lat,
            @RequestParam @Nullable Integer km,
            @RequestParam @Nullable String node,
            @ModelAttribute Question question) {
        var asOf = question.asOf(clock);
        var radius = km == null ? standings.rule(asOf).body().radiusKilometres() : km;
        if (radius < 1 || radius > FARTHEST) {
            throw new Refusal(Problem.of("chain.circle.radius", "km", Integer.toString(radius), FARTHEST));
        }
        var map = maps.on(chain, asOf.validOn()).map();
        if (node != null && map.node(node).isEmpty()) {
            throw new Refusal(Problem.of("chain.node.unknown", "node", node, ""));
        }
        var around = Surroundings.of(map, placements.on(chain, asOf), centre(place, lon, lat), radius, node);
        return new Around(
                asOf,
                around.centre().lon(),
                around.centre().lat(),
                radius,
                around.found().stream()
                        .map(near -> new Near(
                                PlacementWire.of(near.placed(), places), near.nearestKm(), near.farthestKm(), near.surely()))
                        .toList(),
                around.unlocated().stream().map(each -> PlacementWire.of(each, places)).toList(),
                around.matching().needed(),
                around.matching().covered(),
                around.possible());
    }

    private Position centre(@Nullable String place, @Nullable BigDecimal lon, @Nullable BigDecimal lat) {
        var point = place != null ? points.of(new Place(place)) : lon != null && lat != null ? new Position(lon, lat) : null;
        if (point == null || point.lat().abs().intValue() > 90 || point.lon().abs().intValue() > 180) {
            throw new Refusal(Problem.of("chain.circle.centre", place != null ? "place" : "lon", place != null ? place : lon + ", " + lat));
        }
        return point;
    }
}
