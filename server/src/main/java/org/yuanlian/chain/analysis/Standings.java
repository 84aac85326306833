package org.yuanlian.chain.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.EdgeType;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainStanding;
import org.yuanlian.chain.DrawnChain;
import org.yuanlian.chain.NodeStanding;
import org.yuanlian.chain.NodeStanding.BreakRisk;
import org.yuanlian.chain.NodeStanding.Matching;
import org.yuanlian.chain.NodeStanding.Strength;
import org.yuanlian.chain.Placed;
import org.yuanlian.chain.Placed.Whereabouts;
import org.yuanlian.chain.StrengthRule;
import org.yuanlian.registry.Observation.Subject;

/// Judges the nodes of one chain by who is on them.
public final class Standings {
    private final DrawnChain drawn;
    private final StrengthRule rule;
    private final Map<String, List<Placed>> placed;
    private final Map<String, Set<Subject>> inside;

    private Standings(DrawnChain drawn, List<Placed> placed, StrengthRule rule) {
        this.drawn = drawn;
        this.rule = rule;
        this.placed = placed.stream().collect(Collectors.groupingBy(Placed::node));
        this.inside = placed.stream()
                .filter(each -> each.isFirm() && each.province() == Whereabouts.INSIDE)
                .collect(Collectors.groupingBy(
                        Placed::node, Collectors.mapping(each -> each.placement().what().subject(), Collectors.toSet())));
    }

    public static ChainStanding of(DrawnChain drawn, List<Placed> placed, StrengthRule rule) {
        return new Standings(drawn, placed, rule).standing();
    }

    private ChainStanding standing() {
        var known = drawn.map().nodes().stream().map(Node::id).collect(Collectors.toSet());
        var astray = placed.values().stream().flatMap(List::stream).filter(each -> !known.contains(each.node())).toList();
        var needed = new LinkedHashSet<String>();
        inside.keySet().forEach(node -> needed.addAll(suppliersOf(node)));
        return new ChainStanding(drawn, rule, drawn.map().nodes().stream().map(this::standing).toList(), matching(needed), astray);
    }

    private NodeStanding standing(Node node) {
        return new NodeStanding(
                node,
                strength(node.id()),
                placed.getOrDefault(node.id(), List.of()),
                matching(suppliersOf(node.id())),
                risk(node.id()));
    }

    private Strength strength(String node) {
        var firms = firms(node);
        if (firms == 0) {
            return Strength.LACKING;
        }
        if (firms <= rule.weakUpTo()) {
            return Strength.WEAK;
        }
        var leads = placed.getOrDefault(node, List.of()).stream()
                .filter(each -> each.isFirm() && each.province() == Whereabouts.INSIDE)
                .anyMatch(each -> rule.strongNeeds().contains(each.placement().what().role()));
        return firms >= rule.strongFrom() && leads ? Strength.STRONG : Strength.COMPLETE;
    }

    private BreakRisk risk(String node) {
        var needed = drawn.map().edges().stream()
                .anyMatch(edge -> edge.from().equals(node) && edge.type().runsDownstream() && firms(edge.to()) > 0);
        if (!needed) {
            return BreakRisk.NOT_NEEDED;
        }
        if (firms(node) > rule.weakUpTo() || substitutes(node).stream().anyMatch(other -> firms(other) > 0)) {
            return BreakRisk.LOW;
        }
        return firms(node) == 0 ? BreakRisk.HIGH : BreakRisk.MEDIUM;
    }

    private Matching matching(Set<String> needed) {
        return new Matching(List.copyOf(needed), needed.stream().filter(node -> firms(node) > 0).toList());
    }

    private Set<String> suppliersOf(String node) {
        return drawn.map().edges().stream()
                .filter(edge -> edge.to().equals(node) && edge.type().runsDownstream())
                .map(Edge::from)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> substitutes(String node) {
        return drawn.map().edges().stream()
                .filter(edge -> edge.type() == EdgeType.SUBSTITUTES && (edge.from().equals(node) || edge.to().equals(node)))
                .map(edge -> edge.from().equals(node) ? edge.to() : edge.from())
                .collect(Collectors.toSet());
    }

    private int firms(String node) {
        return inside.getOrDefault(node, Set.of()).size();
    }
}
