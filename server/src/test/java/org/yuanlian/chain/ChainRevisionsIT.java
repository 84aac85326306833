package org.yuanlian.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanlian.WithDatabase;
import org.yuanlian.access.Caller;
import org.yuanlian.access.Role;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// Works on days that no other test asks for: the maps are those of all.
@WithDatabase
class ChainRevisionsIT {
    private static final LocalDate DAY = LocalDate.of(2071, 1, 1);

    @Autowired
    ChainRevisions revisions;

    @Autowired
    ChainMaps maps;

    @Test
    void aRevisionHoldsFromItsDayOnUntilItIsUndone() {
        var declared = map(DAY);
        var node = new Node("PV900", declared.tiers().getFirst().id(), new Text("试验环节", "Trial node"), List.of("3091"));
        var edge = new Edge("PV900", declared.nodes().getFirst().id(), EdgeType.SUPPORTS);
        var revised = new ChainMap(
                declared.coding(), declared.tiers(), plus(declared.nodes(), node), plus(declared.edges(), edge));
        var id = in("510000", () -> revisions.revise(wanted(revised, DAY, "增补环节")));
        assertThat(map(DAY)).isEqualTo(revised);
        assertThat(map(DAY.minusDays(1))).as("the day before").isEqualTo(declared);
        assertThat(catchThrowableOfType(Refusal.class, () -> in("510000", () -> revisions.revise(wanted(declared, DAY, "又改")))).problems())
                .as("somebody else has changed it since")
                .extracting(Problem::code)
                .containsExactly("chain.map.changed");
        in("510000", () -> {
            revisions.undo(id, "photovoltaic", "登记有误");
            return true;
        });
        assertThat(map(DAY)).isEqualTo(declared);
        assertThat(in("510000", () -> revisions.of("photovoltaic"))).filteredOn(each -> each.id().equals(id)).singleElement()
                .satisfies(each -> assertThat(each.undone()).isNotNull());
    }

    @Test
    void tellsEveryProblemOfAMapAtOnceAndKeepsNodesOnWhichSomebodyStands() {
        var declared = map(DAY);
        var nodes = new ArrayList<>(declared.nodes());
        nodes.removeIf(node -> node.id().equals("PV007"));
        nodes.add(new Node("PV001", "nowhere", new Text(" ", "Twice"), List.of("99999")));
        var wrong = new ChainMap(declared.coding(), declared.tiers(), nodes, plus(declared.edges(), new Edge("PV777", "PV001", EdgeType.SUPPLIES)));
        var problems = catchThrowableOfType(Refusal.class, () -> in("510000", () -> revisions.revise(wanted(wrong, DAY, "")))).problems();
        assertThat(problems).extracting(Problem::code).contains(
                "chain.node.occupied", "chain.node.twice", "chain.tier.unknown", "chain.name.blank", "chain.code.unknown", "chain.edge.dangling");
        assertThatThrownBy(() -> in("510700", () -> revisions.revise(wanted(declared, DAY, "市里改"))))
                .hasMessageContaining("chain.governance.foreign");
        assertThatThrownBy(() -> in("510000", () -> revisions.revise(wanted(declared, DAY, "没有改动")))).hasMessageContaining("chain.map.same");
    }

    private static ChainRevisions.Wanted wanted(ChainMap map, LocalDate day, String reason) {
        return new ChainRevisions.Wanted("photovoltaic", map, null, day, reason);
    }

    private ChainMap map(LocalDate day) {
        return in("510000", () -> maps.on("photovoltaic", day)).map();
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
