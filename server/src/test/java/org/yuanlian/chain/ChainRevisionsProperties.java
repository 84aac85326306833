package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainRevisions.Outcome;
import org.yuanlian.chain.ChainRevisions.Wanted;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;

/// Draws a history of edits, late ones and undone ones among them, and compares every pair of days with a list kept by hand.
@WithDatabase
class ChainRevisionsProperties {
    private static final String CHAIN = "new-display";
    private static final LocalDate FIRST = LocalDate.of(2073, 1, 1);
    private static final int DAYS = 6;

    @Autowired
    ChainRevisions revisions;

    @Autowired
    ChainMaps maps;

    /// What the list remembers of a revision.
    private static final class Kept {
        private final UUID id;
        private final LocalDate since;
        private final ChainMap map;
        private final Instant at;
        private @Nullable Instant undone;

        Kept(UUID id, LocalDate since, ChainMap map, Instant at) {
            this.id = id;
            this.since = since;
            this.map = map;
            this.at = at;
        }

        boolean holds(AsOf asOf) {
            return !since.isAfter(asOf.validOn()) && !at.isAfter(asOf.recordedAt()) && (undone == null || undone.isAfter(asOf.recordedAt()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyPairOfDaysGivesTheMapThatHeldThen(long seed) {
        var chance = new Random(seed);
        var declared = in(() -> maps.on(CHAIN, new AsOf(FIRST, Instant.now())).map());
        var kept = new ArrayList<Kept>();
        var instants = new ArrayList<Instant>(List.of(Instant.now()));
        for (var step = 0; step < 14; step++) {
            var live = kept.stream().filter(each -> each.undone == null).toList();
            if (!live.isEmpty() && chance.nextInt(3) == 0) {
                undo(live.get(chance.nextInt(live.size())));
            } else {
                revise(FIRST.plusDays(chance.nextInt(DAYS)), "第%d步".formatted(step), declared, kept, chance.nextInt(5) == 0);
            }
            instants.add(Instant.now());
            compare(declared, kept, instants);
        }
        kept.stream().filter(each -> each.undone == null).toList().forEach(this::undo);
    }

    private void compare(ChainMap declared, List<Kept> kept, List<Instant> instants) {
        for (var at : instants) {
            for (var day = -1; day < DAYS; day++) {
                var asOf = new AsOf(FIRST.plusDays(day), at);
                var expected = inForce(kept, asOf);
                assertThat(in(() -> maps.on(CHAIN, asOf).map()).equals(expected == null ? declared : expected.map)).as("%s", asOf).isTrue();
            }
        }
    }

    private static @Nullable Kept inForce(List<Kept> kept, AsOf asOf) {
        return kept.stream().filter(each -> each.holds(asOf)).max(Comparator.<Kept, LocalDate>comparing(each -> each.since).thenComparing(each -> each.at)).orElse(null);
    }

    /// @param stale whether it was made from something else than what is in force
    private void revise(LocalDate since, String name, ChainMap declared, List<Kept> kept, boolean stale) {
        var now = inForce(kept, new AsOf(since, Instant.now()));
        var base = stale ? UUID.nameUUIDFromBytes(new byte[] {1}) : now == null ? null : now.id;
        var map = renamed(now == null ? declared : now.map, name);
        var outcome = in(() -> revisions.revise(new Wanted(CHAIN, map, base, since, name)));
        assertThat(outcome instanceof Outcome.Overtaken).isEqualTo(stale);
        if (outcome instanceof Outcome.Revised revised) {
            var written = in(() -> revisions.of(CHAIN)).stream().filter(each -> each.id().equals(revised.id())).findFirst().orElseThrow();
            assertThat(written.map()).as("as it was handed in").isEqualTo(map);
            kept.add(new Kept(revised.id(), since, map, written.recordedAt()));
        }
    }

    private void undo(Kept one) {
        in(() -> {
            revisions.undo(one.id, CHAIN, "随机撤销");
            return true;
        });
        one.undone = in(() -> revisions.of(CHAIN)).stream()
                .filter(each -> each.id().equals(one.id))
                .map(each -> each.undone())
                .map(undone -> undone == null ? Instant.MAX : undone.at())
                .findFirst()
                .orElseThrow();
    }

    private static ChainMap renamed(ChainMap map, String name) {
        var nodes = new ArrayList<>(map.nodes());
        var last = nodes.removeLast();
        nodes.add(new Node(last.id(), last.tier(), new Text(name, name), last.codes()));
        return new ChainMap(map.coding(), map.tiers(), nodes, map.edges());
    }

    private static <T> T in(Supplier<T> work) {
        return new Caller("tester", "Tester", Role.PROVINCE, new Place("510000"), null, "local").get(work);
    }
}
