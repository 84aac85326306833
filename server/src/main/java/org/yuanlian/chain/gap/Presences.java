package org.yuanlian.chain.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placements;
import org.yuanlian.chain.gap.Identities.Told;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Uscc;
import org.yuanlian.ledger.TradeProject;
import org.yuanlian.ledger.TradeProjects;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;
import org.yuanlian.registry.Organisations;

/// Who is known to do what where: the firms on the nodes, and the projects of the ledger that produce.
@Component
public class Presences {
    private final Placements placements;
    private final ChainMaps maps;
    private final TradeProjects projects;
    private final Organisations organisations;
    private final Chains chains;
    private final Industries industries;

    Presences(
            Placements placements, ChainMaps maps, TradeProjects projects, Organisations organisations, Chains chains,
            Industries industries) {
        this.placements = placements;
        this.maps = maps;
        this.projects = projects;
        this.organisations = organisations;
        this.chains = chains;
        this.industries = industries;
    }

    /// @param verified whether only projects count whose production is verified
    @Transactional(readOnly = true)
    public List<Presence> known(AsOf asOf, boolean verified) {
        var known = new ArrayList<Presence>();
        var nodes = new HashMap<String, Node>();
        maps.drawn().forEach(chain -> maps.on(chain.code(), asOf).map().nodes().forEach(node -> nodes.put(node.id(), node)));
        placements.on(null, asOf).stream().filter(Placed::isFirm).forEach(each -> known.add(of(each, nodes.get(each.node()))));
        var producing = projects.producing(asOf).stream().filter(each -> each.isProducing(verified)).toList();
        var firms = identities(producing);
        producing.forEach(each -> known.add(of(each, firms.of(told(each)))));
        return List.copyOf(known);
    }

    private Identities identities(List<TradeProject> producing) {
        var told = producing.stream().map(Presences::told).distinct().toList();
        var usccs = told.stream().map(Told::uscc).filter(Objects::nonNull).filter(code -> Uscc.fault(code, "uscc").isEmpty()).map(Uscc::new).toList();
        return Identities.of(organisations.known(told.stream().map(Told::name).toList(), usccs), told);
    }

    /// A project of which no investor is told is a firm of its own.
    private static Told told(TradeProject project) {
        return new Told(project.uscc(), Objects.requireNonNullElse(project.investor(), project.code()));
    }

    private static Presence of(Placed placed, @Nullable Node node) {
        var what = placed.placement().what();
        return new Presence(
                Presence.Kind.PLACEMENT,
                placed.placement().id(),
                placed.name(),
                what.subject().id(),
                placed.place(),
                node == null ? List.of() : node.codes(),
                what.chain(),
                what.node(),
                what.proof().source(),
                what.proof().verified(),
                what.proof().demo());
    }

    private Presence of(TradeProject project, String identity) {
        return new Presence(
                Presence.Kind.PROJECT,
                project.id(),
                told(project).name(),
                identity,
                project.place(),
                trade(project.industry()).map(List::of).orElse(List.of()),
                chain(project.chain()),
                null,
                project.code() + " " + project.name(),
                project.isProducing(true),
                project.demo());
    }

    /// Only a class says what trade it is; a coarser code leaves it open.
    private Optional<String> trade(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(industries::byCode)
                .filter(industry -> industry.level() == Industry.Level.CLASS)
                .map(Industry::code);
    }

    private @Nullable String chain(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(own -> chains.byCode(own).or(() -> chains.byName(own)))
                .map(Chain::code)
                .orElse(null);
    }
}
