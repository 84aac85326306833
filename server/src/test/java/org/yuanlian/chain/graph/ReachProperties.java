package org.yuanlian.chain.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/// Against the same search written out, on graphs drawn from a seed: with circles, loops and edges twice.
class ReachProperties {
    private static final int NODES = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void reachesWhatRelaxingEveryEdgeReaches(long seed) {
        var random = new Random(seed);
        var edges = random.nextInt(3 * NODES);
        var from = random.ints(edges, 0, NODES).toArray();
        var to = random.ints(edges, 0, NODES).toArray();
        var sources = random.ints(2, 0, NODES).toArray();
        for (var most = 0; most < 6; most++) {
            var reached = Reach.of(NODES, from, to).from(sources, most);
            assertThat(asMap(reached)).isEqualTo(relaxed(from, to, sources, most));
            for (var i = 0; i < reached.nodes().length; i++) {
                var hops = reached.hops()[i];
                assertThat(hops == 0 || hasEdge(from, to, reached.via()[i], reached.nodes()[i])).isTrue();
            }
        }
    }

    @Test
    void refusesAnEdgeToNowhere() {
        assertThatThrownBy(() -> Reach.of(2, new int[] {0}, new int[] {2})).hasMessageContaining("among 2 nodes");
    }

    private static Map<Integer, Integer> asMap(Reach.Reached reached) {
        var map = new HashMap<Integer, Integer>();
        for (var i = 0; i < reached.nodes().length; i++) {
            assertThat(map.put(reached.nodes()[i], reached.hops()[i])).as("a node is reached once").isNull();
        }
        return map;
    }

    private static Map<Integer, Integer> relaxed(int[] from, int[] to, int[] sources, int most) {
        var hops = new HashMap<Integer, Integer>();
        Arrays.stream(sources).forEach(source -> hops.put(source, 0));
        for (var round = 0; round < most; round++) {
            var now = Map.copyOf(hops);
            for (var edge = 0; edge < from.length; edge++) {
                if (now.containsKey(from[edge])) {
                    hops.merge(to[edge], now.get(from[edge]) + 1, Math::min);
                }
            }
        }
        return hops;
    }

    private static boolean hasEdge(int[] from, int[] to, int before, int after) {
        for (var edge = 0; edge < from.length; edge++) {
            if (from[edge] == before && to[edge] == after) {
                return true;
            }
        }
        return false;
    }
}
