package org.yuanlian.chain.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.ChainRevision;
import org.yuanlian.chain.ChainStanding;
import org.yuanlian.chain.ChainStandings;
import org.yuanlian.chain.NodeStanding;
import org.yuanlian.chain.NodeStanding.BreakRisk;
import org.yuanlian.chain.NodeStanding.Matching;
import org.yuanlian.chain.NodeStanding.Strength;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placed.Whereabouts;
import org.yuanlian.chain.Role;
import org.yuanlian.chain.StrengthRule;
import org.yuanlian.declaration.Declared;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// The maps of the chains, and how their nodes stand.
@RestController
@RequestMapping("/api/chain-maps")
final class ChainMapsController {
    private final ChainMaps maps;
    private final ChainStandings standings;
    private final Industries industries;
    private final PlaceNames places;
    private final Clock clock;

    ChainMapsController(ChainMaps maps, ChainStandings standings, Industries industries, PlaceNames places, Clock clock) {
        this.maps = maps;
        this.standings = standings;
        this.industries = industries;
        this.places = places;
        this.clock = clock;
    }

    /// @param strengths how many nodes are of each strength
    /// @param highRisks how many nodes are needed in the province and supplied by nobody there
    /// @param firms how many firms stand on the chain, in the province
    /// @param demoFirms those of them that stand on it by demonstration only
    record Line(
            String chain, Text name, int nodes, int edges, String source, boolean verified, Map<Strength, Long> strengths,
            long highRisks, long firms, long demoFirms, long leaders, Rate matching) {}

    /// @param coding who says which trades the nodes fall under
    /// @param strengths how many nodes are of each strength
    /// @param demo whether placements count that are made up or rest on no evidence
    /// @param astray who stands on a node that the map of this day does not have
    record Drawn(
            AsOf asOf, String chain, Text name, int version, String source, boolean verified, ChainMap.Coding coding, Rule rule,
            List<Tier> tiers, List<Node> nodes, List<Edge> edges, Map<Strength, Long> strengths, Rate matching, boolean demo,
            @Nullable Revised revision, List<PlacementWire> astray) {}

    /// Who changed the declared map last, since when and why.
    record Revised(UUID id, LocalDate since, String reason, Instant recordedAt, String recordedBy) {
        static @Nullable Revised of(@Nullable ChainRevision revision) {
            return revision == null
                    ? null
                    : new Revised(revision.id(), revision.since(), revision.reason(), revision.recordedAt(), revision.recordedBy());
        }
    }

    record Rule(int weakUpTo, int strongFrom, List<Role> strongNeeds, int radiusKilometres, String source, boolean verified) {
        static Rule of(Declared<StrengthRule> declared) {
            var rule = declared.body();
            var header = declared.header();
            return new Rule(
                    rule.weakUpTo(), rule.strongFrom(), rule.strongNeeds(), rule.radiusKilometres(), header.source(), header.verified());
        }
    }

    record Tier(String id, Text title) {}

    record Edge(String from, String to, EdgeType type) {}

    record Trade(String code, String name) {}

    /// @param needed ids of nodes, the denominator
    /// @param covered those of them that have a firm in the province
    record Rate(List<String> needed, List<String> covered) {
        static Rate of(Matching matching) {
            return new Rate(matching.needed(), matching.covered());
        }
    }

    /// @param inside firms in the province
    /// @param outside firms outside the province; null where no source tells of any, which does not mean that there are none
    /// @param unknown firms of which no source says where they are
    record Node(
            String id, String tier, Text name, List<Trade> trades, Strength strength, BreakRisk risk, long inside,
            @Nullable Long outside, long unknown, Rate matching, List<PlacementWire> placed) {}

    @GetMapping
    List<Line> all(@ModelAttribute Question question, @RequestParam(defaultValue = "true") boolean demo) {
        var asOf = question.asOf(clock);
        return maps.drawn().stream().map(chain -> line(standings.of(chain.code(), asOf, demo))).toList();
    }

    private static Line line(ChainStanding standing) {
        var drawn = standing.drawn();
        var header = drawn.declared().header();
        var inside = firms(standing, _ -> true);
        return new Line(
                drawn.chain().code(),
                new Text(drawn.chain().name(), drawn.chain().nameEn()),
                drawn.map().nodes().size(),
                drawn.map().edges().size(),
                header.source(),
                header.verified(),
                strengths(standing),
                standing.nodes().stream().filter(node -> node.risk() == BreakRisk.HIGH).count(),
                inside,
                inside - firms(standing, placed -> !placed.placement().what().proof().demo()),
                firms(standing, placed -> placed.placement().what().role() == Role.LEADER),
                Rate.of(standing.matching()));
    }

    private static long firms(ChainStanding standing, Predicate<Placed> wanted) {
        return standing.nodes().stream()
                .flatMap(node -> node.placed().stream())
                .filter(placed -> placed.isFirm() && placed.province() == Whereabouts.INSIDE && wanted.test(placed))
                .map(placed -> placed.placement().what().subject())
                .distinct()
                .count();
    }

    @GetMapping("/{chain}")
    Drawn one(
            @PathVariable String chain, @ModelAttribute Question question, @RequestParam(defaultValue = "true") boolean demo) {
        var asOf = question.asOf(clock);
        var standing = standings.of(chain, asOf, demo);
        var drawn = standing.drawn();
        var header = drawn.declared().header();
        return new Drawn(
                asOf,
                drawn.chain().code(),
                new Text(drawn.chain().name(), drawn.chain().nameEn()),
                header.version(),
                header.source(),
                header.verified(),
                drawn.map().coding(),
                Rule.of(standings.rule(asOf)),
                drawn.map().tiers().stream().map(tier -> new Tier(tier.id(), tier.title())).toList(),
                standing.nodes().stream().map(this::node).toList(),
                drawn.map().edges().stream().map(edge -> new Edge(edge.from(), edge.to(), edge.type())).toList(),
                strengths(standing),
                Rate.of(standing.matching()),
                demo,
                Revised.of(drawn.revision()),
                standing.astray().stream().map(placed -> PlacementWire.of(placed, places)).toList());
    }

    private Node node(NodeStanding standing) {
        var node = standing.node();
        return new Node(
                node.id(),
                node.tier(),
                node.name(),
                node.codes().stream().map(this::trade).toList(),
                standing.strength(),
                standing.risk(),
                standing.firms(Whereabouts.INSIDE),
                standing.outside().stream().boxed().findAny().orElse(null),
                standing.firms(Whereabouts.UNKNOWN),
                Rate.of(standing.matching()),
                standing.placed().stream().map(placed -> PlacementWire.of(placed, places)).toList());
    }

    private Trade trade(String code) {
        return new Trade(code, industries.byCode(code).map(Industry::name).orElse(code));
    }

    private static Map<Strength, Long> strengths(ChainStanding standing) {
        var counts = new EnumMap<Strength, Long>(Strength.class);
        Arrays.stream(Strength.values()).forEach(each -> counts.put(each, 0L));
        standing.nodes().forEach(node -> counts.merge(node.strength(), 1L, Long::sum));
        return counts;
    }
}
