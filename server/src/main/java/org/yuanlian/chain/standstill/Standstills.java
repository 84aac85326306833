package org.yuanlian.chain.standstill;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placements;
import org.yuanlian.chain.standstill.Effects.OnNodes;
import org.yuanlian.chain.standstill.Standstill.Touched;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.ledger.Link;
import org.yuanlian.ledger.LinkedProjects;
import org.yuanlian.ledger.TradeProject;
import org.yuanlian.ledger.TradeProjects;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Organisation;
import org.yuanlian.registry.Organisations;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.supervision.LeadingFirm;
import org.yuanlian.supervision.LeadingFirms;

/// Tells what it would touch if a firm stopped, as of a pair of days, in the caller's region.
@Component
public class Standstills {
    private final ChainMaps maps;
    private final Placements placements;
    private final Organisations organisations;
    private final TradeProjects projects;
    private final LinkedProjects links;
    private final Chains chains;
    private final Parks parks;

    Standstills(
            ChainMaps maps, Placements placements, Organisations organisations, TradeProjects projects, LinkedProjects links,
            Chains chains, Parks parks) {
        this.maps = maps;
        this.placements = placements;
        this.organisations = organisations;
        this.projects = projects;
        this.links = links;
        this.chains = chains;
        this.parks = parks;
    }

    /// The firms that stand on any node, with where they stand; who leads comes first.
    @Transactional(readOnly = true)
    public List<List<Placed>> firms(AsOf asOf) {
        var byFirm = placements.on(null, asOf).stream()
                .filter(Placed::isFirm)
                .collect(Collectors.groupingBy(each -> each.placement().what().subject()));
        return byFirm.values().stream()
                .sorted(Comparator.<List<Placed>>comparingInt(Standstills::rank)
                        .thenComparing(own -> -own.size())
                        .thenComparing(own -> own.getFirst().name()))
                .toList();
    }

    private static int rank(List<Placed> own) {
        return own.stream().mapToInt(each -> each.placement().what().role().ordinal()).min().orElseThrow();
    }

    /// @throws Refusal where the firm cannot be seen, or is on no node on the day
    @Transactional(readOnly = true)
    public Effects of(String firm, int mostHops, AsOf asOf) {
        var organisation = organisations.find(firm).orElseThrow(() -> new Refusal(Problem.of("chain.firm.unknown", "firm", firm)));
        var stopped = Set.of(new Subject(SubjectKind.ORGANISATION, firm));
        var on = placements.on(null, asOf);
        var own = on.stream().filter(each -> stopped.contains(each.placement().what().subject())).toList();
        if (own.isEmpty()) {
            throw new Refusal(Problem.of("chain.firm.nowhere", "firm", organisation.name()));
        }
        var struck = own.stream()
                .map(each -> each.placement().what().chain())
                .distinct()
                .map(chain -> Spreading.of(
                        maps.on(chain, asOf), on.stream().filter(each -> each.placement().what().chain().equals(chain)).toList(),
                        stopped, mostHops))
                .toList();
        return effects(organisation, own, struck, asOf);
    }

    private Effects effects(Organisation firm, List<Placed> own, List<Standstill> struck, AsOf asOf) {
        var standing = projects.standing(asOf);
        var itsOwn = standing.stream().filter(project -> isOf(firm, project.investor(), project.uscc())).toList();
        var all = links.links(asOf);
        var supporting = all.stream().filter(link -> leads(firm, link)).toList();
        var places = Stream.of(
                        own.stream().flatMap(each -> Stream.ofNullable(each.place())),
                        itsOwn.stream().map(TradeProject::place),
                        supporting.stream().map(link -> link.supporting().place()))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Effects(
                firm,
                struck,
                itsOwn,
                supporting,
                onNodes(standing.stream().filter(project -> !itsOwn.contains(project)).toList(), struck),
                parks.all().stream().filter(park -> places.stream().anyMatch(place -> isAt(park, place))).toList(),
                leverage(firm, all));
    }

    private static boolean isAt(Park park, Place place) {
        return place.park().isPresent() && place.equals(park.place());
    }

    private List<OnNodes> onNodes(List<TradeProject> standing, List<Standstill> struck) {
        return struck.stream().flatMap(each -> onNodes(standing, each)).toList();
    }

    private Stream<OnNodes> onNodes(List<TradeProject> standing, Standstill struck) {
        var chain = struck.drawn().chain();
        Map<String, List<String>> byTrade = struck.touched().stream()
                .map(Touched::node)
                .distinct()
                .flatMap(node -> node.codes().stream().map(code -> Map.entry(code, node.id())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return standing.stream()
                .filter(project -> project.industry() != null && byTrade.containsKey(project.industry()) && isOf(chain, project.chain()))
                .map(project -> new OnNodes(project, chain.code(), byTrade.getOrDefault(project.industry(), List.of())));
    }

    private boolean isOf(Chain chain, @Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(own -> chains.byCode(own).or(() -> chains.byName(own)))
                .filter(chain::equals)
                .isPresent();
    }

    private static boolean leads(Organisation firm, Link link) {
        var leading = link.leading();
        return leading != null && isOf(firm, leading.firm(), leading.uscc());
    }

    private static @Nullable LeadingFirm leverage(Organisation firm, List<Link> all) {
        return LeadingFirms.of(all).firms().stream().filter(own -> isOf(firm, own.firm(), own.uscc())).findFirst().orElse(null);
    }

    /// By the credit code where both have one, else by name or short name.
    private static boolean isOf(Organisation firm, @Nullable String investor, @Nullable String uscc) {
        var own = firm.uscc();
        if (own != null && uscc != null) {
            return own.toString().equals(uscc);
        }
        return investor != null && (firm.name().equals(investor) || firm.aliases().contains(investor));
    }
}
