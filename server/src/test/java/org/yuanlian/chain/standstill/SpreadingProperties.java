package org.yuanlian.chain.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanlian.chain.Drawing;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.standstill.Standstill.Touched;
import org.yuanlian.registry.Observation.Subject;

/// On maps drawn from a seed, with circles of recycling: more that stops touches no less, and nobody less.
class SpreadingProperties {
    private static final int NODES = 14;
    private static final int FIRMS = 10;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void touchesNoLessTheMoreFirmsStop(long seed) {
        var world = new World(seed);
        for (var hops = 0; hops < 5; hops++) {
            var less = byNodeAndWay(world, Set.of(Drawing.subject("F0")), hops);
            var more = byNodeAndWay(world, Set.of(Drawing.subject("F0"), Drawing.subject("F1"), Drawing.subject("F2")), hops);
            less.forEach((key, touched) -> {
                var then = more.get(key);
                assertThat(then != null || more.containsKey(touched.node().id() + " STOPPED")).as("%s is touched still", key).isTrue();
                if (then != null) {
                    assertThat(then.hops()).isLessThanOrEqualTo(touched.hops());
                    assertThat(bound(then)).as("of %s, unknown being the most", key).isGreaterThanOrEqualTo(bound(touched));
                }
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void touchesNoLessTheFartherItIsFollowedAndChangesNoStepsOfBefore(long seed) {
        var world = new World(seed);
        var stopped = Set.of(Drawing.subject("F0"), Drawing.subject("F3"));
        var before = byNodeAndWay(world, stopped, 0);
        for (var hops = 1; hops < 2 * NODES; hops++) {
            var now = byNodeAndWay(world, stopped, hops);
            assertThat(now.keySet()).containsAll(before.keySet());
            before.forEach((key, touched) -> assertThat(Objects.requireNonNull(now.get(key)).hops()).isEqualTo(touched.hops()));
            assertThat(now.values()).allSatisfy(touched -> assertThat(bound(touched)).isBetween(0.0, 2.0));
            before = now;
        }
        var end = byNodeAndWay(world, stopped, Integer.MAX_VALUE);
        assertThat(end.keySet()).as("it comes to an end").isEqualTo(before.keySet());
    }

    /// Where it is not known it may be anything: 2, more than all.
    private static double bound(Touched touched) {
        var atMost = touched.atMost();
        return atMost == null ? 2 : atMost;
    }

    private static Map<String, Touched> byNodeAndWay(World world, Set<Subject> stopped, int hops) {
        return Spreading.of(world.chain, world.placed, stopped, hops).touched().stream()
                .collect(Collectors.toMap(touched -> touched.node().id() + " " + touched.way(), Function.identity()));
    }

    private static final class World {
        final DrawnChain chain;
        final List<Placed> placed = new ArrayList<>();

        World(long seed) {
            var random = new Random(seed);
            var edges = new HashSet<String>();
            for (var i = 0; i < 2 * NODES; i++) {
                var a = random.nextInt(NODES);
                var b = random.nextInt(NODES);
                edges.add("N%02d%sN%02d".formatted(Math.min(a, b), List.of(">", ">", "~").get(random.nextInt(3)), Math.max(a, b)));
                edges.add("N%02d@N%02d".formatted(Math.max(a, b), Math.min(a, b)));
            }
            chain = Drawing.chain(
                    IntStream.range(0, NODES).boxed().collect(Collectors.toMap("N%02d"::formatted, _ -> List.of())), edges.toArray(String[]::new));
            var seen = new HashSet<String>();
            for (var firm = 0; firm < FIRMS; firm++) {
                for (var on = 0; on < 2; on++) {
                    var node = "N%02d".formatted(random.nextInt(NODES));
                    if (seen.add(firm + node)) {
                        placed.add(Drawing.firm("F" + firm, node, random.nextInt(4) == 0 ? null : 1 + random.nextInt(9)));
                    }
                }
            }
        }
    }
}
