package org.yuanlian.chain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

    /// What became of it.
    public sealed interface Outcome {
        record Revised(UUID id) implements Outcome {}

        /// Somebody else was first, and nothing was recorded.
        record Overtaken(DrawnChain now, Problem problem) implements Outcome {}
    }

    /// The newest first, those that were undone too.
    @Transactional(readOnly = true)
    public List<ChainRevision> of(String chain) {
        return rows.of(chain);
    }

    /// Everything that speaks against it, and nothing is recorded.
    @Transactional(readOnly = true)
    public void check(Wanted wanted) {
        province(wanted.chain());
        var drawn = maps.on(wanted.chain(), wanted.since());
        var problems = new Problems();
        if (isOvertaken(wanted, drawn)) {
            problems.add(changed(wanted, drawn));
        }
        refuse(wanted, drawn, problems);
    }

    /// @throws Refusal with every problem
    @Transactional
    public Outcome revise(Wanted wanted) {
        province(wanted.chain());
        rows.hold(wanted.chain());
        var drawn = maps.on(wanted.chain(), wanted.since());
        if (isOvertaken(wanted, drawn)) {
            return new Outcome.Overtaken(drawn, changed(wanted, drawn));
        }
        var problems = new Problems();
        needs(wanted.reason(), problems);
        refuse(wanted, drawn, problems);
        var revision = new ChainRevision(
                ids.next(), wanted.chain(), wanted.map(), wanted.base(), wanted.since(), wanted.reason().strip(), clock.instant(),
                Caller.current().name(), null);
        rows.add(revision, PROVINCE);
        audit.record("map.revise", revision.id().toString(), Map.of("chain", wanted.chain(), "reason", revision.reason()));
        return new Outcome.Revised(revision.id());
    }

    /// @throws Refusal where there is no such revision, or somebody stands on a node that would go with it
    @Transactional
    public void undo(UUID id, String chain, String reason) {
        province(id.toString());
        rows.hold(chain);
        var revisions = rows.of(chain);
        var revision = revisions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.of("chain.revision.unknown", "revision", id.toString())));
        if (revision.undone() != null) {
            throw new Refusal(Problem.of("chain.revision.withdrawn", "revision", id.toString()));
        }
        var problems = new Problems();
        needs(reason, problems);
        var back = maps.without(revision, now(revision.since()));
        occupied(revisions, maps.on(chain, revision.since()), back.map(), revision.since(), problems);
        problems.refuseIfAny("The revision of %s cannot be undone.".formatted(chain));
        rows.undo(id, PROVINCE, new ChainRevision.Undone(clock.instant(), Caller.current().name(), reason.strip()));
        audit.record("map.undo", id.toString(), Map.of("chain", chain, "reason", reason.strip()));
    }

    private AsOf now(LocalDate day) {
        return new AsOf(day, AsOf.now(clock).recordedAt());
    }

    private static boolean isOvertaken(Wanted wanted, DrawnChain now) {
        var revision = now.revision();
        return !Objects.equals(revision == null ? null : revision.id(), wanted.base());
    }

    private static Problem changed(Wanted wanted, DrawnChain now) {
        var revision = now.revision();
        return Problem.of("chain.map.changed", "base", String.valueOf(wanted.base()), revision == null ? "" : revision.recordedBy());
    }

    private static void needs(String reason, Problems problems) {
        if (reason.isBlank()) {
            problems.add(Problem.of("chain.reason.none", "reason", ""));
        }
    }

    private void refuse(Wanted wanted, DrawnChain drawn, Problems problems) {
        if (drawn.map().equals(wanted.map())) {
            problems.add(Problem.of("chain.map.same", "map", ""));
        }
        MapCheck.of(wanted.map(), industries).forEach(problems::add);
        occupied(rows.of(wanted.chain()), drawn, wanted.map(), wanted.since(), problems);
        problems.refuseIfAny("The map of %s is not in order.".formatted(wanted.chain()));
    }

    /// A node on which somebody stands does not go: the placement would be on no map until the next revision.
    private void occupied(List<ChainRevision> revisions, DrawnChain from, ChainMap to, LocalDate since, Problems problems) {
        var kept = to.nodes().stream().map(Node::id).collect(Collectors.toSet());
        var next = revisions.stream()
                .filter(each -> each.undone() == null && each.since().isAfter(since))
                .map(ChainRevision::since)
                .min(Comparator.naturalOrder());
        from.map().nodes().stream().map(Node::id).filter(node -> !kept.contains(node)).forEach(node -> {
            var count = placements.countOn(from.chain().code(), node, since, next.orElse(null));
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
