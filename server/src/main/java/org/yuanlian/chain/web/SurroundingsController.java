package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.ChainCircle.AtNode;
import org.yuanlian.chain.ChainCircle.Cover;
import org.yuanlian.chain.ChainCircles;
import org.yuanlian.chain.Surroundings;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Position;

/// Who of a chain lies within a circle.
@RestController
@RequestMapping("/api/chain-maps/{chain}/circle")
final class SurroundingsController {
    private final ChainCircles circles;
    private final PlaceNames places;
    private final Clock clock;

    SurroundingsController(ChainCircles circles, PlaceNames places, Clock clock) {
        this.circles = circles;
        this.places = places;
        this.clock = clock;
    }

    /// @param roughKm how far the counties of the city reach whose name's point is the centre; null where it is not one
    /// @param ring the circle, counterclockwise, as longitude and latitude
    /// @param nodes those that are needed, and those on which somebody stands within
    /// @param unlocated who has no point, and is in no circle
    /// @param needed ids of nodes, the denominator
    /// @param covered those of them that surely have a firm within the circle
    /// @param possible those that may have one besides
    record Around(
            AsOf asOf, String chain, Text chainName, boolean verified, @Nullable String place, String name, BigDecimal lon, BigDecimal lat,
            @Nullable Double roughKm, int km, List<List<BigDecimal>> ring, List<AroundNode> nodes, List<Near> found,
            List<PlacementWire> unlocated, List<String> needed, List<String> covered, List<String> possible) {}

    record AroundNode(String id, String tier, Text name, Cover cover) {}

    /// @param surely false where only the city is known, and not all of its counties lie within
    record Near(PlacementWire placement, double nearestKm, double farthestKm, boolean surely) {}

    @GetMapping
    Around around(@PathVariable String chain, @ModelAttribute CircleQuestion question) {
        return wire(question.answered(chain, circles, clock));
    }

    private Around wire(ChainCircle circle) {
        var around = circle.around();
        var centre = circle.centre();
        var place = centre.place();
        var drawn = circle.drawn();
        return new Around(
                circle.asOf(), drawn.chain().code(), new Text(drawn.chain().name(), drawn.chain().nameEn()),
                drawn.declared().header().verified(), place == null ? null : place.key(), centre.name(), centre.at().lon(),
                centre.at().lat(), centre.roughKm(), around.radiusKilometres(), circle.ring().stream().map(SurroundingsController::pair).toList(),
                circle.nodes().stream().map(SurroundingsController::node).toList(), around.found().stream().map(this::near).toList(),
                around.unlocated().stream().map(each -> PlacementWire.of(each, places)).toList(), around.matching().needed(),
                around.matching().covered(), around.possible());
    }

    private Near near(Surroundings.Near near) {
        return new Near(PlacementWire.of(near.placed(), places), near.nearestKm(), near.farthestKm(), near.surely());
    }

    private static AroundNode node(AtNode at) {
        return new AroundNode(at.node().id(), at.node().tier(), at.node().name(), at.cover());
    }

    private static List<BigDecimal> pair(Position point) {
        return List.of(point.lon(), point.lat());
    }
}
