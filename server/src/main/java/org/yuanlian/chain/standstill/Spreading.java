package org.yuanlian.chain.standstill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.NewPlacement.Capacity;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placed.Whereabouts;
import org.yuanlian.chain.graph.Reach;
import org.yuanlian.chain.standstill.Standstill.Touched;
import org.yuanlian.chain.standstill.Standstill.Way;
import org.yuanlian.registry.Observation.Subject;

/// Follows the edges from the nodes on which firms stop: downstream, recycling included, to who is supplied, and
/// upstream to who supplies. What substitutes does not carry a standstill on; it is told as a way out.
///
/// Nobody has told how much of one node goes into another. If of every input the same part is needed, a node can
/// lose no greater share than the input that comes shortest; that bound is what is told, and only where the share
/// of every source on the way is known.
public final class Spreading {
    private final DrawnChain drawn;
    private final Set<Subject> stopped;
    private final List<Node> nodes;
    private final Map<String, Integer> at = new HashMap<>();
    private final Map<String, List<Placed>> placed;
    private final List<Edge> carrying;

    private Spreading(DrawnChain drawn, List<Placed> placed, Set<Subject> stopped) {
        this.drawn = drawn;
        this.stopped = stopped;
        this.nodes = drawn.map().nodes();
        nodes.forEach(node -> at.put(node.id(), at.size()));
        this.placed = placed.stream().collect(Collectors.groupingBy(Placed::node));
        this.carrying = drawn.map().edges().stream()
                .filter(edge -> edge.type() != EdgeType.SUBSTITUTES && at.containsKey(edge.from()) && at.containsKey(edge.to()))
                .toList();
    }

    /// @param placed who is on the nodes of this chain
    /// @param mostHops how far to follow
    public static Standstill of(DrawnChain drawn, List<Placed> placed, Set<Subject> stopped, int mostHops) {
        return new Standstill(drawn, new Spreading(drawn, placed, stopped).touched(mostHops));
    }

    private List<Touched> touched(int mostHops) {
        var sources = nodes.stream().filter(this::isStruck).mapToInt(node -> at.get(node.id())).toArray();
        var found = new ArrayList<Touched>();
        Arrays.stream(sources).forEach(source -> found.add(touched(nodes.get(source), Way.STOPPED, 0, null, share(nodes.get(source)))));
        follow(Way.SUPPLY, sources, mostHops, found);
        follow(Way.CUSTOM, sources, mostHops, found);
        return List.copyOf(found);
    }

    private void follow(Way way, int[] sources, int mostHops, List<Touched> found) {
        var down = way == Way.SUPPLY;
        var from = carrying.stream().mapToInt(edge -> at.get(down ? edge.from() : edge.to())).toArray();
        var to = carrying.stream().mapToInt(edge -> at.get(down ? edge.to() : edge.from())).toArray();
        var reach = Reach.of(nodes.size(), from, to);
        var shares = down ? shares(reach, sources, mostHops) : Map.<Integer, Optional<Double>>of();
        var reached = reach.from(sources, mostHops);
        for (var i = 0; i < reached.nodes().length; i++) {
            if (reached.hops()[i] > 0) {
                var node = nodes.get(reached.nodes()[i]);
                var share = shares.getOrDefault(reached.nodes()[i], Optional.empty()).orElse(null);
                found.add(touched(node, way, reached.hops()[i], nodes.get(reached.via()[i]).id(), share));
            }
        }
    }

    /// Of every node that a source reaches the greatest share of them all; nothing where one of them is not known.
    private Map<Integer, Optional<Double>> shares(Reach reach, int[] sources, int mostHops) {
        var shares = new LinkedHashMap<Integer, Optional<Double>>();
        for (var source : sources) {
            var own = Optional.ofNullable(share(nodes.get(source)));
            for (var node : reach.from(new int[] {source}, mostHops).nodes()) {
                shares.merge(node, own, (a, b) -> a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(Math.max(a.get(), b.get())));
            }
        }
        return shares;
    }

    private Touched touched(Node node, Way way, int hops, @Nullable String via, @Nullable Double atMost) {
        var going = firms(node.id()).stream().filter(each -> !isStopped(each)).toList();
        var inside = going.stream().filter(each -> each.province() == Whereabouts.INSIDE).toList();
        return new Touched(
                node,
                way,
                hops,
                via,
                way == Way.STOPPED ? lost(node).orElse(null) : null,
                atMost,
                inside,
                going.stream().filter(each -> each.province() != Whereabouts.INSIDE).toList(),
                placed.getOrDefault(node.id(), List.of()).stream().filter(each -> !each.isFirm()).toList(),
                substitutes(node.id()));
    }

    /// Exact where the capacity of every firm on the node is known in one unit; all where all of them stop; else not known.
    private @Nullable Double share(Node node) {
        var inside = firms(node.id()).stream().filter(each -> each.province() == Whereabouts.INSIDE || isStopped(each)).toList();
        if (inside.stream().allMatch(this::isStopped)) {
            return 1.0;
        }
        var all = sum(inside);
        return all.flatMap(whole -> lost(node).map(part -> part.amount().divide(whole.amount(), MathContext.DECIMAL64).doubleValue()))
                .orElse(null);
    }

    private Optional<Capacity> lost(Node node) {
        return sum(firms(node.id()).stream().filter(this::isStopped).toList());
    }

    private static Optional<Capacity> sum(List<Placed> firms) {
        var capacities = firms.stream().map(each -> Optional.ofNullable(each.placement().what().capacity())).toList();
        if (capacities.isEmpty() || capacities.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var known = capacities.stream().map(Optional::orElseThrow).toList();
        var unit = known.getFirst().unit();
        return known.stream().allMatch(each -> each.unit().equals(unit))
                ? Optional.of(new Capacity(known.stream().map(Capacity::amount).reduce(BigDecimal.ZERO, BigDecimal::add), unit))
                : Optional.empty();
    }

    private List<String> substitutes(String node) {
        return drawn.map().edges().stream()
                .filter(edge -> edge.type() == EdgeType.SUBSTITUTES && (edge.from().equals(node) || edge.to().equals(node)))
                .map(edge -> edge.from().equals(node) ? edge.to() : edge.from())
                .filter(other -> firms(other).stream().anyMatch(each -> !isStopped(each) && each.province() == Whereabouts.INSIDE))
                .distinct()
                .toList();
    }

    private boolean isStruck(Node node) {
        return firms(node.id()).stream().anyMatch(this::isStopped);
    }

    private boolean isStopped(Placed placed) {
        return stopped.contains(placed.placement().what().subject());
    }

    private List<Placed> firms(String node) {
        return Objects.requireNonNullElse(placed.get(node), List.<Placed>of()).stream().filter(Placed::isFirm).toList();
    }
}
