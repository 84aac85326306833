package org.yuanlian.chain.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;

class CirclesTests {

    @Test
    void findsOneShortestCircleForEachKnot() {
        var edges = List.of(
                supplies("a", "b"), supplies("b", "c"), supplies("c", "a"), supplies("b", "a"), supplies("c", "d"),
                supplies("d", "e"), supplies("e", "d"));
        assertThat(Circles.of(edges)).containsExactlyInAnyOrder(
                List.of(supplies("a", "b"), supplies("b", "a")), List.of(supplies("d", "e"), supplies("e", "d")));
    }

    @Test
    void findsTheCircleOfAHundredThousandNodes() {
        var edges = new ArrayList<>(IntStream.range(0, 100_000).mapToObj(i -> supplies("n" + i, "n" + (i + 1))).toList());
        assertThat(Circles.of(edges)).isEmpty();
        edges.add(supplies("n100000", "n0"));
        assertThat(Circles.of(edges)).singleElement().asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(100_001);
    }

    @Test
    void letsRecyclingComeBack() {
        assertThat(Circles.of(List.of(supplies("a", "b"), new Edge("b", "a", EdgeType.RECYCLES)))).isEmpty();
    }

    private static Edge supplies(String from, String to) {
        return new Edge(from, to, EdgeType.SUPPLIES);
    }
}
