package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainRevisions.Outcome;
import org.yuanlian.chain.ChainRevisions.Outcome.Overtaken;
import org.yuanlian.chain.ChainRevisions.Outcome.Revised;
import org.yuanlian.chain.gap.Gap.Prices;
import org.yuanlian.chain.gap.GapAnalysis;
import org.yuanlian.database.OwnerAccess;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Works on days that no other test asks for: the maps are those of all.
@WithDatabase
class ChainRevisionsIT {
    private static final LocalDate DAY = LocalDate.of(2071, 1, 1);
    private static final Instant EVER = Instant.parse("2099-01-01T00:00:00Z");
    private static final String HEAD = "subject,chain,node,since,source\n";

    @Autowired
    ChainRevisions revisions;

    @Autowired
    ChainMaps maps;

    @Autowired
    Placements placements;

    @Autowired
    ChainStandings standings;

    @Autowired
    GapAnalysis gaps;

    @Autowired
    ChainCircles circles;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    OwnerAccess owner;

    @Test
    void aRevisionHoldsFromItsDayOnUntilItIsUndone() {
        var declared = map(DAY);
        var revised = with(declared, "PV900");
        var id = revised(wanted(revised, null, DAY));
        assertThat(map(DAY)).isEqualTo(revised);
        assertThat(map(DAY.minusDays(1))).as("the day before").isEqualTo(declared);
        var known = Instant.now();
        undo(id);
        assertThat(map(DAY)).isEqualTo(declared);
        assertThat(map(new AsOf(DAY, known))).as("as it was known before it was undone").isEqualTo(revised);
        assertThat(revisions().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().undone()).isNotNull();
        assertThatThrownBy(() -> undo(id)).hasMessageContaining("chain.revision.withdrawn");
    }

    /// The same pair of days gives the same answer for ever, also in what is worked out from the map.
    @Test
    void gapsAndCirclesAskedAsItWasKnownBeforeKnowNothingOfARevision() {
        var before = new AsOf(DAY, Instant.now());
        var id = revised(wanted(with(map(DAY), "PV907"), null, DAY));
        assertThat(lacking(before)).doesNotContain("PV907");
        assertThat(lacking(new AsOf(DAY, EVER))).contains("PV907");
        assertThat(around(before).node("PV907")).isEmpty();
        assertThat(around(new AsOf(DAY, EVER)).node("PV907")).isPresent();
        undo(id);
    }

    private List<String> lacking(AsOf asOf) {
        var question = new GapAnalysis.Question(new Place("510311"), asOf, false);
        return in("510000", () -> gaps.of(question, "photovoltaic", new Prices(null, null))).gaps().stream().map(gap -> gap.node().id()).toList();
    }

    private ChainMap around(AsOf asOf) {
        return in("510000", () -> circles.draw(
                        "photovoltaic", asOf, circles.centre(new Place("510311")), 100, Surroundings.Question.WHOLE_CHAIN))
                .drawn()
                .map();
    }

    @Test
    void whoCameSecondIsToldAndNothingOfTheFirstIsLost() {
        var declared = map(DAY);
        var first = revised(wanted(with(declared, "PV901"), null, DAY));
        var second = in("510000", () -> revisions.revise(wanted(with(declared, "PV902"), null, DAY)));
        assertThat(second).isInstanceOfSatisfying(Overtaken.class, overtaken ->
                assertThat(Objects.requireNonNull(overtaken.now().revision()).id()).isEqualTo(first));
        assertThat(map(DAY)).isEqualTo(with(declared, "PV901"));
        var onTop = revised(wanted(with(with(declared, "PV901"), "PV902"), first, DAY));
        assertThat(map(DAY)).isEqualTo(with(with(declared, "PV901"), "PV902"));
        undo(onTop);
        assertThat(map(DAY)).as("the first comes back").isEqualTo(with(declared, "PV901"));
        undo(first);
    }

    @Test
    void ofTwoAtOnceOneWaitsAndIsOvertaken() throws Exception {
        var declared = map(DAY);
        var outcomes = atOnce(wanted(with(declared, "PV903"), null, DAY), wanted(with(declared, "PV904"), null, DAY));
        assertThat(outcomes.getFirst()).isInstanceOf(Revised.class);
        assertThat(outcomes.getLast()).isInstanceOf(Overtaken.class);
        assertThat(map(DAY)).isEqualTo(with(declared, "PV903"));
        undo(((Revised) outcomes.getFirst()).id());
    }

    @Test
    void keepsNodesOnWhichSomebodyStands() {
        var declared = map(DAY);
        var taken = in("510000", () -> placements.on("photovoltaic", new AsOf(DAY, EVER))).getFirst().node();
        var without = without(declared, taken);
        assertThat(problems(wanted(without, null, DAY))).containsExactly("chain.node.occupied");
        var id = revised(wanted(with(declared, "PV905"), null, DAY));
        in("510000", () -> placements.take("s.csv", HEAD + "O0128,photovoltaic," + taken + ",2071-01-01,合同\n", new Place("510112")));
        assertThatThrownBy(() -> in("510000", () -> placements.take("s.csv", HEAD + "O0128,photovoltaic,PV905,2071-01-01,合同\n", new Place("510112"))))
                .as("the map of today has no such node").hasMessageContaining("chain.node.unknown");
        undo(id);
        own("photovoltaic").forEach(each -> withdraw(each.placement().id()));
    }

    /// A revision that began before today, so that somebody can be put on what it brought.
    @Test
    void aRevisionStaysWhileSomebodyStandsOnWhatItBrought() {
        var since = LocalDate.of(2026, 1, 1);
        var declared = map(since);
        var id = revised(wanted(with(declared, "PV906"), null, since));
        in("510000", () -> placements.take("s.csv", HEAD + "O0128,photovoltaic,PV906,2025-06-01,合同\n", new Place("510112")));
        assertThat(catchThrowableOfType(Refusal.class, () -> undo(id)).problems()).extracting(Problem::code).containsExactly("chain.node.occupied");
        assertThat(in("510000", () -> standings.of("photovoltaic", new AsOf(since.minusDays(1), EVER))).astray())
                .as("it was there before its node was").extracting(Placed::node).containsExactly("PV906");
        assertThat(in("510000", () -> standings.of("photovoltaic", new AsOf(since, EVER))).astray()).isEmpty();
        own("photovoltaic").forEach(each -> withdraw(each.placement().id()));
        undo(id);
        assertThat(map(since)).isEqualTo(declared);
    }

    @Test
    void tellsEveryProblemOfAMapAtOnce() {
        var declared = map(DAY);
        var nodes = new ArrayList<>(declared.nodes());
        nodes.add(new Node("PV001", "nowhere", new Text(" ", "Twice"), List.of("99999")));
        var wrong = new ChainMap(declared.coding(), declared.tiers(), nodes, plus(declared.edges(), new Edge("PV777", "PV001", EdgeType.SUPPLIES)));
        assertThat(problems(new ChainRevisions.Wanted("photovoltaic", wrong, null, DAY, " "))).containsExactlyInAnyOrder(
                "chain.reason.none", "chain.node.twice", "chain.tier.unknown", "chain.name.blank", "chain.code.unknown", "chain.edge.dangling");
        assertThatThrownBy(() -> in("510700", () -> revisions.revise(wanted(declared, null, DAY)))).hasMessageContaining("chain.governance.foreign");
        assertThat(problems(wanted(declared, null, DAY))).containsExactly("chain.map.same");
        assertThat(catchThrowableOfType(Refusal.class, () -> in("510000", () -> {
                    revisions.check(wanted(wrong, UUID.randomUUID(), DAY));
                    return true;
                })).problems()).extracting(Problem::code).contains("chain.map.changed", "chain.node.twice");
    }

    private List<Outcome> atOnce(ChainRevisions.Wanted first, ChainRevisions.Wanted second) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var waiting = new ArrayList<Future<Outcome>>();
            var one = in("510000", () -> Objects.requireNonNull(new TransactionTemplate(transactions).<Outcome>execute(_ -> {
                var came = revisions.revise(first);
                waiting.add(other.submit(() -> in("510000", () -> revisions.revise(second))));
                awaitLock(waiting.getFirst());
                return came;
            })));
            return List.of(one, waiting.getFirst().get());
        }
    }

    private void awaitLock(Future<?> who) {
        try (var connection = owner.connect();
                var waits = connection.prepareStatement("select exists (select from pg_locks where not granted)")) {
            var isWaiting = false;
            while (!isWaiting && !who.isDone()) {
                try (var answer = waits.executeQuery()) {
                    isWaiting = answer.next() && answer.getBoolean(1);
                }
            }
            assertThat(who.isDone()).as("the second did not wait for the first").isFalse();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID revised(ChainRevisions.Wanted wanted) {
        return ((Revised) in("510000", () -> revisions.revise(wanted))).id();
    }

    private List<String> problems(ChainRevisions.Wanted wanted) {
        return catchThrowableOfType(Refusal.class, () -> in("510000", () -> revisions.revise(wanted))).problems().stream().map(Problem::code).toList();
    }

    private void undo(UUID id) {
        in("510000", () -> {
            revisions.undo(id, "photovoltaic", "登记有误");
            return true;
        });
    }

    private void withdraw(UUID placement) {
        in("510000", () -> {
            placements.withdraw(placement, "试验完毕");
            return true;
        });
    }

    private List<Placed> own(String chain) {
        return in("510000", () -> placements.on(chain, new AsOf(DAY, EVER))).stream().filter(each -> !each.placement().shipped()).toList();
    }

    private List<ChainRevision> revisions() {
        return in("510000", () -> revisions.of("photovoltaic"));
    }

    private static ChainRevisions.Wanted wanted(ChainMap map, @Nullable UUID base, LocalDate day) {
        return new ChainRevisions.Wanted("photovoltaic", map, base, day, "增补环节");
    }

    private ChainMap map(LocalDate day) {
        return map(new AsOf(day, EVER));
    }

    private ChainMap map(AsOf asOf) {
        return in("510000", () -> maps.on("photovoltaic", asOf)).map();
    }

    private static ChainMap with(ChainMap map, String node) {
        var added = new Node(node, map.tiers().getFirst().id(), new Text("试验环节" + node, "Trial node " + node), List.of("3091"));
        var edge = new Edge(node, map.nodes().getFirst().id(), EdgeType.SUPPORTS);
        return new ChainMap(map.coding(), map.tiers(), plus(map.nodes(), added), plus(map.edges(), edge));
    }

    private static ChainMap without(ChainMap map, String node) {
        return new ChainMap(
                map.coding(), map.tiers(), map.nodes().stream().filter(each -> !each.id().equals(node)).toList(),
                map.edges().stream().filter(edge -> !edge.from().equals(node) && !edge.to().equals(node)).toList());
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    private static <T> T in(String place, Supplier<T> work) {
        return new Caller("tester", "Tester", place.equals("510000") ? Role.PROVINCE : Role.CITY, new Place(place), null, "local").get(work);
    }
}
