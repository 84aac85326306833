package org.yuanlian.chain.graph;

import java.util.Arrays;

/// Edges sorted by where they begin, so that those of a node lie side by side: a search reads memory in a row.
/// Circles, edges twice and edges from a node to itself do no harm: a node is reached once, by a shortest way.
public final class Reach {
    private final int[] starts;
    private final int[] targets;

    private Reach(int nodes, int[] from, int[] to) {
        this.starts = new int[nodes + 1];
        for (var node : from) {
            starts[node + 1]++;
        }
        for (var node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        var next = Arrays.copyOf(starts, nodes);
        this.targets = new int[to.length];
        for (var edge = 0; edge < from.length; edge++) {
            targets[next[from[edge]]++] = to[edge];
        }
    }

    /// @param from of each edge, from 0 to `nodes` - 1
    /// @param to as long as `from`
    public static Reach of(int nodes, int[] from, int[] to) {
        if (from.length != to.length || Arrays.stream(to).anyMatch(node -> node < 0 || node >= nodes)) {
            throw new IllegalArgumentException("%d edges begin and %d end among %d nodes.".formatted(from.length, to.length, nodes));
        }
        return new Reach(nodes, from, to);
    }

    /// What is reached, the sources first, then by steps.
    ///
    /// @param nodes those that are reached
    /// @param hops how many steps each is away
    /// @param via the node before it on a shortest way; of a source itself
    public record Reached(int[] nodes, int[] hops, int[] via) {}

    /// @param mostHops 0 for the sources alone
    public Reached from(int[] sources, int mostHops) {
        var search = new Search(sources);
        var level = 0;
        for (var at = 0; at < search.count; at = search.end) {
            search.end = search.count;
            if (level++ == mostHops) {
                break;
            }
            for (var i = at; i < search.end; i++) {
                search.expand(search.nodes[i], level);
            }
        }
        return search.reached();
    }

    private final class Search {
        private final long[] seen = new long[starts.length / Long.SIZE + 1];
        private int[] nodes = new int[64];
        private int[] hops = new int[64];
        private int[] via = new int[64];
        private int count;
        private int end;

        Search(int[] sources) {
            Arrays.stream(sources).forEach(source -> add(source, 0, source));
        }

        void expand(int node, int level) {
            for (var edge = starts[node]; edge < starts[node + 1]; edge++) {
                add(targets[edge], level, node);
            }
        }

        private void add(int node, int level, int before) {
            var bit = 1L << node;
            if ((seen[node / Long.SIZE] & bit) != 0) {
                return;
            }
            seen[node / Long.SIZE] |= bit;
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
                hops = Arrays.copyOf(hops, 2 * count);
                via = Arrays.copyOf(via, 2 * count);
            }
            nodes[count] = node;
            hops[count] = level;
            via[count++] = before;
        }

        Reached reached() {
            return new Reached(Arrays.copyOf(nodes, count), Arrays.copyOf(hops, count), Arrays.copyOf(via, count));
        }
    }
}
