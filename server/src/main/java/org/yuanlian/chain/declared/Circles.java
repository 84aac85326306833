package org.yuanlian.chain.declared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yuanlian.chain.ChainMap.Edge;

/// Finds what runs downstream and comes back: one shortest circle for each knot of nodes that reach each other.
final class Circles {
    private final Map<String, List<Edge>> out = new LinkedHashMap<>();

    private Circles(List<Edge> edges) {
        edges.stream()
                .filter(edge -> edge.type().runsDownstream() && !edge.from().equals(edge.to()))
                .forEach(edge -> out.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge));
    }

    static List<List<Edge>> of(List<Edge> edges) {
        var graph = new Circles(edges);
        var circles = new ArrayList<List<Edge>>();
        for (var knot : new Knots(graph.out).found()) {
            var first = graph.out.keySet().stream().filter(knot::contains).findFirst().orElseThrow();
            circles.add(graph.shortest(first, knot));
        }
        return circles;
    }

    private List<Edge> shortest(String start, Set<String> knot) {
        Map<String, Edge> reachedBy = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!reachedBy.containsKey(start)) {
            for (var edge : out.getOrDefault(waiting.remove(), List.of())) {
                if (knot.contains(edge.to()) && reachedBy.putIfAbsent(edge.to(), edge) == null) {
                    waiting.add(edge.to());
                }
            }
        }
        var circle = new ArrayDeque<Edge>();
        var at = start;
        do {
            var edge = Objects.requireNonNull(reachedBy.get(at));
            circle.addFirst(edge);
            at = edge.from();
        } while (!at.equals(start));
        return List.copyOf(circle);
    }

    /// Strongly connected components of two nodes and more (Tarjan 1972), without recursion: a chain may be long.
    private static final class Knots {
        private final Map<String, List<Edge>> out;
        private final Map<String, Integer> index = new HashMap<>();
        private final Map<String, Integer> low = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> isOpen = new HashSet<>();
        private final List<Set<String>> found = new ArrayList<>();

        private static final class Visit {
            private final String node;
            private int next;

            Visit(String node) {
                this.node = node;
            }
        }

        Knots(Map<String, List<Edge>> out) {
            this.out = out;
        }

        List<Set<String>> found() {
            out.keySet().stream().filter(node -> !index.containsKey(node)).forEach(this::walk);
            return found;
        }

        private void walk(String start) {
            var path = new ArrayDeque<Visit>();
            path.push(enter(start));
            while (!path.isEmpty()) {
                var visit = path.peek();
                var edges = out.getOrDefault(visit.node, List.of());
                if (visit.next < edges.size()) {
                    var to = edges.get(visit.next++).to();
                    if (!index.containsKey(to)) {
                        path.push(enter(to));
                    } else if (isOpen.contains(to)) {
                        low.merge(visit.node, Objects.requireNonNull(index.get(to)), Math::min);
                    }
                } else {
                    path.pop();
                    leave(visit.node);
                    if (path.peek() instanceof Visit above) {
                        low.merge(above.node, Objects.requireNonNull(low.get(visit.node)), Math::min);
                    }
                }
            }
        }

        private Visit enter(String node) {
            index.put(node, index.size());
            low.put(node, index.size() - 1);
            open.push(node);
            isOpen.add(node);
            return new Visit(node);
        }

        private void leave(String node) {
            if (!Objects.equals(low.get(node), index.get(node))) {
                return;
            }
            var knot = new HashSet<String>();
            String member;
            do {
                member = open.pop();
                isOpen.remove(member);
                knot.add(member);
            } while (!member.equals(node));
            if (knot.size() > 1) {
                found.add(knot);
            }
        }
    }
}
