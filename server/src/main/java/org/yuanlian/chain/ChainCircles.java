package org.yuanlian.chain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle.AtNode;
import org.yuanlian.chain.ChainCircle.Centre;
import org.yuanlian.chain.ChainCircle.Cover;
import org.yuanlian.chain.Surroundings.Near;
import org.yuanlian.chain.Surroundings.Question;
import org.yuanlian.chain.circle.Neighbourhood;
import org.yuanlian.chain.circle.Ring;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Position;

/// Draws circles around parks, regions and points, and tells who of a chain lies within.
@Component
public class ChainCircles {
    public static final int FARTHEST = 2_000;
    private static final int CORNERS = 180;
    private final ChainMaps maps;
    private final ChainStandings standings;
    private final Placements placements;
    private final Points points;
    private final PlaceNames names;

    ChainCircles(ChainMaps maps, ChainStandings standings, Placements placements, Points points, PlaceNames names) {
        this.maps = maps;
        this.standings = standings;
        this.placements = placements;
        this.points = points;
        this.names = names;
    }

    /// @param kilometres null for the radius that is declared
    /// @throws Refusal where the chain, the node or the radius is none
    @Transactional(readOnly = true)
    public ChainCircle draw(String chain, AsOf asOf, Centre centre, @Nullable Integer kilometres, Question question) {
        var radius = kilometres == null ? standings.rule(asOf).body().radiusKilometres() : kilometres;
        if (radius < 1 || radius > FARTHEST) {
            throw new Refusal(Problem.of("chain.circle.radius", "km", Integer.toString(radius), FARTHEST));
        }
        var drawn = maps.on(chain, asOf);
        if (question.node() != null && drawn.map().node(question.node()).isEmpty()) {
            throw new Refusal(Problem.of("chain.node.unknown", "node", question.node(), ""));
        }
        var placed = placements.on(chain, asOf).stream().filter(each -> question.demo() || !each.placement().what().proof().demo()).toList();
        var around = Surroundings.of(drawn.map(), placed, centre.at(), radius, question);
        return new ChainCircle(
                drawn, asOf, centre, question, around, Ring.of(centre.at(), radius, CORNERS), nodes(drawn.map(), around));
    }

    /// @throws Refusal where no point stands for the place
    public Centre centre(Place place) {
        var at = points.of(place);
        if (at == null) {
            throw new Refusal(Problem.of("chain.circle.centre", "place", place.key()));
        }
        return new Centre(place, names.nameOf(place).orElse(place.key()), at, rough(place, at));
    }

    /// @throws Refusal where it is no point on Earth
    public Centre centre(Position at) {
        if (at.lat().abs().doubleValue() > 90 || at.lon().abs().doubleValue() > 180) {
            throw new Refusal(Problem.of("chain.circle.centre", "lon", at.lon() + ", " + at.lat()));
        }
        return new Centre(null, "%.4f, %.4f".formatted(at.lon(), at.lat()), at, null);
    }

    private @Nullable Double rough(Place place, Position at) {
        var counties = points.spread(Place.of(place.region()));
        return counties.size() < 2
                ? null
                : counties.stream()
                        .mapToDouble(county -> Neighbourhood.kilometres(
                                at.lon().doubleValue(), at.lat().doubleValue(), county.lon().doubleValue(), county.lat().doubleValue()))
                        .max()
                        .orElseThrow();
    }

    private static List<AtNode> nodes(ChainMap map, Surroundings around) {
        var near = around.found().stream().collect(Collectors.groupingBy(each -> each.placed().node()));
        var needed = Set.copyOf(around.matching().needed());
        return map.nodes().stream()
                .filter(node -> needed.contains(node.id()) || near.containsKey(node.id()))
                .map(node -> new AtNode(node, cover(node.id(), needed, around), near.getOrDefault(node.id(), List.<Near>of())))
                .toList();
    }

    private static Cover cover(String node, Set<String> needed, Surroundings around) {
        if (!needed.contains(node)) {
            return Cover.NOT_NEEDED;
        }
        return around.matching().covered().contains(node)
                ? Cover.COVERED
                : around.possible().contains(node) ? Cover.POSSIBLE : Cover.MISSING;
    }
}
