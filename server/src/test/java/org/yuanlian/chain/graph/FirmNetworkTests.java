package org.yuanlian.chain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FirmNetworkTests {
    private static final int FIRMS = 2_000;

    /// Both answers decide at the edge by the same ellipsoid: who is reached and lies within is reached, and lies within.
    @Test
    void reachesWithinACircleWhoIsReachedAndLiesWithin() {
        var random = new Random(5101);
        var lon = random.doubles(FIRMS, 101, 108).toArray();
        var lat = random.doubles(FIRMS, 27, 33).toArray();
        var from = random.ints(5 * FIRMS, 0, FIRMS).toArray();
        var to = random.ints(5 * FIRMS, 0, FIRMS).toArray();
        var network = FirmNetwork.of(lon, lat, from, to);
        for (var firm = 0; firm < 20; firm++) {
            var within = new HashSet<Integer>();
            network.within(lon[firm], lat[firm], 150, within::add);
            var reached = Arrays.stream(Reach.of(FIRMS, from, to).from(new int[] {firm}, 3).nodes()).boxed().collect(Collectors.toSet());
            reached.retainAll(within);
            assertThat(Arrays.stream(network.reachedWithin(firm, 3, 150)).boxed().toList()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(reached);
            assertThat(network.reachedWithin(firm, 0, 150)).containsExactly(firm);
        }
    }
}
