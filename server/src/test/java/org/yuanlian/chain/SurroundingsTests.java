package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.Surroundings.Question;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Grade;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Observation.Subject;
import org.yuanlian.registry.Observation.SubjectKind;
import org.yuanlian.registry.Position;

class SurroundingsTests {
    private static final Position ZIYANG = at("104.63", "30.13");
    private static final Position CHENGDU = at("104.07", "30.67");
    private static final Position DAZHOU = at("107.47", "31.21");
    private static final Question ROCKET = new Question("rocket", false, true);
    private static final ChainMap MAP = new ChainMap(
            new ChainMap.Coding("these tests", false),
            List.of(),
            List.of(node("engine"), node("tank"), node("valve"), node("rocket")),
            List.of(
                    new Edge("engine", "rocket", EdgeType.SUPPLIES), new Edge("tank", "rocket", EdgeType.SUPPLIES),
                    new Edge("valve", "engine", EdgeType.SUPPLIES), new Edge("rocket", "tank", EdgeType.RECYCLES)));

    @Test
    void tellsWhoLiesWithinWithTheDistanceAndWhatIsCovered() {
        var placed = List.of(firm("engine", CHENGDU), firm("tank", DAZHOU), firm("valve", null), park("tank", CHENGDU));
        var around = Surroundings.of(MAP, placed, ZIYANG, 100, ROCKET);
        assertThat(around.found()).extracting(near -> near.placed().node()).containsExactlyInAnyOrder("engine", "tank");
        assertThat(around.found()).allSatisfy(near -> assertThat(near.nearestKm()).isBetween(78.0, 83.0));
        assertThat(around.unlocated()).extracting(Placed::node).containsExactly("valve");
        assertThat(around.matching().needed()).containsExactly("engine", "tank");
        assertThat(around.matching().covered()).as("a park gives room, and supplies nothing").containsExactly("engine");
    }

    /// A city reaches from near to far: what is known of its city only may lie within.
    @Test
    void doesNotClaimWhatOnlyTheCityIsKnownOf() {
        var firm = firm("engine", CHENGDU);
        var somewhere = new Placed(firm.placement(), firm.name(), firm.place(), CHENGDU, false, List.of(CHENGDU, DAZHOU));
        var around = Surroundings.of(MAP, List.of(somewhere), ZIYANG, 100, ROCKET);
        assertThat(around.found()).singleElement().satisfies(near -> assertThat(near.surely()).isFalse());
        assertThat(around.matching().covered()).isEmpty();
        assertThat(around.possible()).containsExactly("engine");
    }

    @Test
    void takesAllThatIsNeededWhereNoNodeIsAskedFor() {
        assertThat(Surroundings.of(MAP, List.of(), ZIYANG, 100, Question.WHOLE_CHAIN).matching().needed()).containsExactly("engine", "tank", "valve");
    }

    @Test
    void asksForTheSuppliersOfTheSuppliersInTurn() {
        var around = Surroundings.of(MAP, List.of(firm("valve", CHENGDU)), ZIYANG, 100, new Question("rocket", true, true));
        assertThat(around.matching().needed()).as("what is recycled supplies nothing").containsExactly("engine", "tank", "valve");
        assertThat(around.matching().covered()).containsExactly("valve");
    }

    private static Placed firm(String node, @Nullable Position point) {
        return placed(SubjectKind.ORGANISATION, node, point);
    }

    private static Placed park(String node, Position point) {
        return placed(SubjectKind.PARK, node, point);
    }

    private static Placed placed(SubjectKind kind, String node, @Nullable Position point) {
        var proof = new NewPlacement.Proof(Grade.C, "these tests", null, null, false, true);
        var what = new NewPlacement(
                new Subject(kind, "X-" + node), "chain", node, Role.UNSTATED, null, null, point, LocalDate.of(2026, 1, 1), null, proof);
        return new Placed(
                new Placement(UUID.nameUUIDFromBytes(node.getBytes(java.nio.charset.StandardCharsets.UTF_8)), what, new Place("510000"), true, Instant.EPOCH, "tester"),
                node, new Place("510100"), point, point != null, point == null ? List.of() : List.of(point));
    }

    private static Node node(String id) {
        return new Node(id, "tier", new Text(id, id), List.of("3742"));
    }

    private static Position at(String lon, String lat) {
        return new Position(new BigDecimal(lon), new BigDecimal(lat));
    }
}
