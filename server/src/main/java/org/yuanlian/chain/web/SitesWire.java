package org.yuanlian.chain.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.SiteRanking;
import org.yuanlian.chain.SiteRanking.Candidate;
import org.yuanlian.chain.SiteRule.Measure;
import org.yuanlian.chain.site.Neighbours.Neighbour;
import org.yuanlian.chain.site.Ranking.Ranks;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Park;

/// A comparison of sites as it crosses the wire.
///
/// @param loss percent that 100 km take, as the user supposes
record SitesWire(
        AsOf asOf, String chain, Text chainName, boolean mapVerified, String node, Text nodeName, int ruleVersion, String ruleSource,
        boolean ruleVerified, int loss, int declaredLoss, String lossSource, List<SiteCriterion> criteria, List<SitePark> parks) {

    /// @param declaredWeight what the declaration begins with
    /// @param counts false where the weight is 0, nothing is needed, or no firm is known on any such neighbour
    /// @param nobody the neighbouring nodes on which no firm is known
    record SiteCriterion(
            String id, Text title, Measure measure, @Nullable String unit, int weight, int declaredWeight, @Nullable BigDecimal need,
            @Nullable BigDecimal declaredNeed, boolean counts, List<SiteNode> neighbours, List<SiteNode> nobody) {}

    record SiteNode(String id, Text name) {}

    /// @param rough whether only its city is known
    /// @param low between which its mark lies, from 0 to 1
    /// @param best the ranks to which it may come
    record SitePark(
            String id, String place, String name, String placeName, Park.Level level, BigDecimal lon, BigDecimal lat, boolean rough,
            @Nullable BigDecimal areaHa, Park.@Nullable AreaKind areaKind, List<String> industries, String source, boolean verified,
            double low, double high, int best, int worst, List<SiteMark> marks) {}

    /// @param amount what is stated, in the criterion's unit; null where its unit is not one of those
    /// @param swing by how much the total moves at most once it is known
    record SiteMark(
            String criterion, double low, double high, @Nullable SiteFigure stated, @Nullable BigDecimal amount, List<SiteNeighbour> neighbours,
            double swing, @Nullable SiteRanks ifLow, @Nullable SiteRanks ifHigh) {}

    record SiteRanks(int best, int worst) {
        static @Nullable SiteRanks of(@Nullable Ranks ranks) {
            return ranks == null ? null : new SiteRanks(ranks.best(), ranks.worst());
        }
    }

    record SiteFigure(
            UUID id, String indicator, String op, BigDecimal value, String unit, @Nullable String period, @Nullable LocalDate validOn,
            Grade grade, String source, @Nullable String sentence, @Nullable UUID evidence, boolean demo) {
        static @Nullable SiteFigure of(@Nullable Observation said, boolean demo) {
            if (said == null) {
                return null;
            }
            var figure = said.figure();
            var basis = said.basis();
            var period = figure.period();
            return new SiteFigure(
                    said.id(), figure.indicator(), figure.operator(), figure.value(), figure.unit(),
                    period == null ? null : period.toString(), said.validOn(), basis.grade(), basis.source(),
                    basis.evidence() == null ? basis.locator() : basis.quote(), basis.evidence(), demo);
        }
    }

    /// @param firm the one that is surely nearest; null where none on the node has a place
    /// @param low what its distance leaves, from 0 to 1
    /// @param unplaced how many firms on the node have no place
    record SiteNeighbour(
            String node, Text nodeName, @Nullable PlacementWire firm, @Nullable Double nearestKm, @Nullable Double farthestKm, double low,
            double high, int unplaced) {}

    static SitesWire of(SiteRanking ranking, PlaceNames names) {
        var drawn = ranking.drawn();
        var header = ranking.rule().header();
        var loss = ranking.rule().body().loss();
        return new SitesWire(
                ranking.asOf(), drawn.chain().code(), new Text(drawn.chain().name(), drawn.chain().nameEn()),
                drawn.declared().header().verified(), ranking.node().id(), ranking.node().name(), header.version(), header.source(),
                header.verified(), ranking.lossPercent(), loss.percentPer100Km(), loss.source(),
                ranking.asked().stream().map(SitesWire::criterion).toList(),
                ranking.candidates().stream().map(each -> park(ranking, each, names)).toList());
    }

    private static SiteCriterion criterion(SiteRanking.Asked asked) {
        var criterion = asked.criterion();
        return new SiteCriterion(
                criterion.id(), criterion.title(), criterion.measure(), criterion.unit(), asked.weight(), criterion.weight(), asked.need(),
                criterion.need(), asked.counts(), nodes(asked.neighbours()), nodes(asked.nobody()));
    }

    private static List<SiteNode> nodes(List<ChainMap.Node> nodes) {
        return nodes.stream().map(node -> new SiteNode(node.id(), node.name())).toList();
    }

    private static SitePark park(SiteRanking ranking, Candidate candidate, PlaceNames names) {
        var park = candidate.park();
        var area = park.area();
        return new SitePark(
                park.id(), park.place().key(), park.name(),
                names.nameOf(Place.of(park.place().region())).orElse(park.place().key()), park.level(), park.at().lon(),
                park.at().lat(), candidate.rough(), area == null ? null : area.hectares(), area == null ? null : area.kind(),
                park.industries(), park.source(), park.verified(), candidate.total().low(), candidate.total().high(),
                candidate.ranks().best(), candidate.ranks().worst(),
                IntStream.range(0, candidate.marks().size())
                        .mapToObj(i -> mark(ranking.asked().get(i), candidate.marks().get(i), names))
                        .toList());
    }

    private static SiteMark mark(SiteRanking.Asked asked, SiteRanking.Mark mark, PlaceNames names) {
        return new SiteMark(
                asked.criterion().id(), mark.span().low(), mark.span().high(), SiteFigure.of(mark.stated(), mark.demo()), mark.amount(),
                mark.neighbours().stream().map(each -> neighbour(each, names)).toList(), mark.swing(), SiteRanks.of(mark.ifLow()),
                SiteRanks.of(mark.ifHigh()));
    }

    private static SiteNeighbour neighbour(Neighbour neighbour, PlaceNames names) {
        var best = neighbour.best();
        var distance = neighbour.distance();
        return new SiteNeighbour(
                neighbour.node().id(), neighbour.node().name(), best == null ? null : PlacementWire.of(best, names),
                distance == null ? null : distance.nearestKm(), distance == null ? null : distance.farthestKm(), neighbour.effect().low(),
                neighbour.effect().high(), neighbour.unplaced());
    }
}
