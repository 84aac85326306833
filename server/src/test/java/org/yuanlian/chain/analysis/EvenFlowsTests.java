package org.yuanlian.chain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.Drawing;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.declaration.Declarations;

class EvenFlowsTests {
    private static final Declarations SHIPPED = Declarations.of(Map.of());

    /// By hand: c is used finally; b goes to c; a half to b and half to c: 1 + (2 + 1)/2. What is recycled or substitutes
    /// does not count.
    @Test
    void standsOneStepFurtherThanTheMeanOfWhatItSupplies() {
        var drawn = Drawing.chain(Map.of("a", List.of(), "b", List.of(), "c", List.of()), "a>b", "a>c", "b>c", "c@a", "a~c");
        assertThat(EvenFlows.upstreamness(drawn.map())).containsExactlyInAnyOrderEntriesOf(Map.of("a", 2.5, "b", 2.0, "c", 1.0));
    }

    @Test
    void placesEveryNodeOfTheShippedChains() {
        assertThat(List.of("nev-battery", "new-display", "photovoltaic", "biomedicine", "aerospace-low-altitude")).allSatisfy(chain -> {
            var map = SHIPPED.read("chains/" + chain, ChainMap.class).body();
            assertThat(EvenFlows.upstreamness(map)).hasSize(map.nodes().size()).allSatisfy((_, steps) -> assertThat(steps).isBetween(1.0, 20.0));
        });
    }
}
