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
import org.yuanlian.kernel.AsOf;
import org.yuanlian.ledger.TradeProject;
import org.yuanlian.ledger.TradeProjects;
import org.yuanlian.registry.Chain;
import org.yuanlian.registry.Chains;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Who is known to do what where: the firms on the nodes, and the projects of the ledger that produce.
@Component
public class Presences {
    private final Placements placements;
    private final ChainMaps maps;
    private final TradeProjects projects;
    private final Chains chains;
    private final Industries industries;

    Presences(Placements placements, ChainMaps maps, TradeProjects projects, Chains chains, Industries industries) {
        this.placements = placements;
        this.maps = maps;
        this.projects = projects;
        this.chains = chains;
        this.industries = industries;
    }

    /// @param verified whether only projects count whose production is verified
    @Transactional(readOnly = true)
    public List<Presence> known(AsOf asOf, boolean verified) {
        var known = new ArrayList<Presence>();
        var nodes = new HashMap<String, Node>();
        maps.drawn().forEach(chain -> maps.on(chain.code(), asOf.validOn()).map().nodes().forEach(node -> nodes.put(node.id(), node)));
        placements.on(null, asOf).stream().filter(Placed::isFirm).forEach(each -> known.add(of(each, nodes.get(each.node()))));
        projects.producing(asOf).stream().filter(each -> each.isProducing(verified)).forEach(each -> known.add(of(each)));
        return List.copyOf(known);
    }

    private static Presence of(Placed placed, @Nullable Node node) {
        var what = placed.placement().what();
        return new Presence(
                Presence.Kind.PLACEMENT,
                placed.placement().id(),
                placed.name(),
                placed.place(),
                node == null ? List.of() : node.codes(),
                what.chain(),
                what.node(),
                what.proof().source(),
                what.proof().verified(),
                what.proof().demo());
    }

    private Presence of(TradeProject project) {
        return new Presence(
                Presence.Kind.PROJECT,
                project.id(),
                Objects.requireNonNullElse(project.investor(), project.code()),
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
