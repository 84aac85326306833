package org.yuanlian.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.access.Audit;
import org.yuanlian.access.Caller;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.declared.MapCheck;
import org.yuanlian.chain.store.PlacementRows;
import org.yuanlian.chain.store.RevisionRows;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Ids;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.kernel.Refusal;
import org.yuanlian.registry.Industries;

/// Revises the maps on screen: a revision is the whole map from a day on, with its author and reason, and can be undone.
@Component
public class ChainRevisions {
    private static final Place PROVINCE = new Place("510000");
    private final RevisionRows rows;
    private final PlacementRows placements;
    private final ChainMaps maps;
    private final Industries industries;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    ChainRevisions(
            RevisionRows rows, PlacementRows placements, ChainMaps maps, Industries industries, Clock clock, Ids ids, Audit audit) {
        this.rows = rows;
        this.placements = placements;
        this.maps = maps;
        this.industries = industries;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// What somebody wants to change.
    ///
    /// @param base the revision that was on the screen; null for the declared map
    public record Wanted(String chain, ChainMap map, @Nullable UUID base, LocalDate since, String reason) {}

    /// The newest first, those that were undone too.
    @Transactional(readOnly = true)
    public List<ChainRevision> of(String chain) {
        return rows.of(chain);
    }

    /// Everything that speaks against it, and nothing is recorded.
    @Transactional(readOnly = true)
    public void check(Wanted wanted) {
        refuse(wanted);
    }

    /// @throws Refusal with every problem
    @Transactional
    public UUID revise(Wanted wanted) {
        refuse(wanted);
        if (wanted.reason().isBlank()) {
            throw new Refusal(Problem.of("chain.reason.none", "reason", ""));
        }
        var revision = new ChainRevision(
                ids.next(), wanted.chain(), wanted.map(), wanted.base(), wanted.since(), wanted.reason().strip(), clock.instant(),
                Caller.current().name(), null);
        rows.add(revision, PROVINCE);
        audit.record("map.revise", revision.id().toString(), Map.of("chain", wanted.chain(), "reason", revision.reason()));
        return revision.id();
    }

    @Transactional
    public void undo(UUID id, String chain, String reason) {
        province(id.toString());
        if (rows.of(chain).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Refusal(Problem.of("chain.revision.unknown", "revision", id.toString()));
        }
        if (reason.isBlank()) {
            throw new Refusal(Problem.of("chain.reason.none", "reason", ""));
        }
        if (!rows.undo(id, PROVINCE, new ChainRevision.Undone(clock.instant(), Caller.current().name(), reason.strip()))) {
            throw new Refusal(Problem.of("chain.revision.withdrawn", "revision", id.toString()));
        }
        audit.record("map.undo", id.toString(), Map.of("chain", chain, "reason", reason.strip()));
    }

    private void refuse(Wanted wanted) {
        province(wanted.chain());
        var problems = new Problems();
        var now = AsOf.now(clock);
        var drawn = maps.on(wanted.chain(), new AsOf(wanted.since(), now.recordedAt()));
        var revision = drawn.revision();
        if (!Objects.equals(revision == null ? null : revision.id(), wanted.base())) {
            problems.add(Problem.of("chain.map.changed", "base", String.valueOf(wanted.base()), revision == null ? "" : revision.recordedBy()));
        }
        if (drawn.map().equals(wanted.map())) {
            problems.add(Problem.of("chain.map.same", "map", ""));
        }
        MapCheck.of(wanted.map(), industries).forEach(problems::add);
        occupied(wanted, drawn, problems);
        problems.refuseIfAny("The map of %s is not in order.".formatted(wanted.chain()));
    }

    /// A node on which somebody stands does not go: the placement would be on no map.
    private void occupied(Wanted wanted, DrawnChain drawn, Problems problems) {
        var kept = wanted.map().nodes().stream().map(Node::id).collect(Collectors.toSet());
        drawn.map().nodes().stream().map(Node::id).filter(node -> !kept.contains(node)).forEach(node -> {
            var count = placements.countOn(wanted.chain(), node, wanted.since());
            if (count > 0) {
                problems.add(Problem.of("chain.node.occupied", "nodes", node, count));
            }
        });
    }

    private static void province(String record) {
        if (!Caller.current().place().contains(PROVINCE)) {
            throw new Refusal(Problem.of("chain.governance.foreign", "chain", record));
        }
    }
}
