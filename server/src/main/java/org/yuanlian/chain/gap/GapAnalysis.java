package org.yuanlian.chain.gap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.Placements;
import org.yuanlian.chain.Points;
import org.yuanlian.chain.gap.Gap.Prices;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.kernel.RegionCode.Level;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;

/// Which missing links a county or a city is closest to, as of a pair of days, from what the caller may see.
@Component
public class GapAnalysis {
    private static final Place PROVINCE = new Place("510000");
    private final Presences presences;
    private final Placements placements;
    private final ChainMaps maps;
    private final Regions regions;
    private final Points points;

    GapAnalysis(Presences presences, Placements placements, ChainMaps maps, Regions regions, Points points) {
        this.presences = presences;
        this.placements = placements;
        this.maps = maps;
        this.regions = regions;
        this.points = points;
    }

    /// @param place a county, which is compared with all counties, or a city, with all cities
    /// @param verified whether only projects count whose production is verified
    public record Question(Place place, AsOf asOf, boolean verified) {}

    /// On what it all rests.
    ///
    /// @param known all presences that the caller may see
    /// @param placed how many of them are known in one of the compared places
    /// @param traded how many of those have a trade, and so count
    public record Ground(int compared, int withFirms, int tradesWithFirms, int known, int placed, int traded, int demo) {}

    public record Found(Ground ground, List<Gap> gaps) {}

    public record Opened(Landscape.Measures measures, List<Landscape.Neighbour> neighbours, List<Presence> firms, Landscape landscape) {}

    /// @throws Refusal where there is no map of this chain, or the place is neither a county nor a city
    @Transactional(readOnly = true)
    public Found of(Question question, String chain, Prices prices) {
        var drawn = maps.on(chain, question.asOf());
        var compared = compared(question.place());
        var known = presences.known(question.asOf(), question.verified());
        var landscape = Landscape.of(compared, trades(drawn), known);
        var gaps = new Gaps(
                drawn, placements.on(chain, question.asOf()), landscape, question.place(), points.of(question.place()), prices);
        return new Found(ground(compared, known, landscape), gaps.found());
    }

    /// What the figures of one trade in one place are made of.
    @Transactional(readOnly = true)
    public Opened open(Question question, String trade) {
        var known = presences.known(question.asOf(), question.verified());
        var landscape = Landscape.of(compared(question.place()), Set.of(trade), known);
        return new Opened(
                landscape.measures(question.place(), trade),
                landscape.neighbours(question.place(), trade),
                known.stream().filter(each -> each.trades().contains(trade) || isHere(each, question.place())).toList(),
                landscape);
    }

    private static boolean isHere(Presence presence, Place place) {
        var where = presence.place();
        return where != null && place.contains(where);
    }

    private List<Place> compared(Place place) {
        var level = place.region().level();
        if (place.park().isPresent() || level == Level.PROVINCE || regions.byCode(place.region()).isEmpty()) {
            throw new Refusal(Problem.of("chain.gap.place", "place", place.key()));
        }
        return regions.within(PROVINCE.region()).stream()
                .filter(region -> region.level() == level)
                .map(Region::code)
                .map(Place::of)
                .toList();
    }

    private static Set<String> trades(DrawnChain drawn) {
        return drawn.map().nodes().stream().flatMap(node -> node.codes().stream()).collect(Collectors.toSet());
    }

    private static Ground ground(List<Place> compared, List<Presence> known, Landscape landscape) {
        var placed = known.stream().filter(each -> compared.stream().anyMatch(place -> isHere(each, place))).toList();
        var traded = placed.stream().filter(each -> !each.trades().isEmpty()).toList();
        return new Ground(
                compared.size(),
                landscape.placesWithFirms(),
                landscape.tradesWithFirms(),
                known.size(),
                placed.size(),
                traded.size(),
                (int) traded.stream().filter(Presence::demo).count());
    }
}
