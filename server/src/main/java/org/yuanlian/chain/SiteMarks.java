package org.yuanlian.chain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.SiteRanking.Asked;
import org.yuanlian.chain.SiteRanking.Mark;
import org.yuanlian.chain.SiteRule.Criterion;
import org.yuanlian.chain.SiteRule.Measure;
import org.yuanlian.chain.site.Nearness;
import org.yuanlian.chain.site.Neighbours;
import org.yuanlian.chain.site.Span;
import org.yuanlian.chain.site.Supply;
import org.yuanlian.registry.Observation;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Position;

/// Marks parks by each criterion of one question.
final class SiteMarks {
    private final ChainMap map;
    private final Node node;
    private final SiteRule rule;
    private final SiteQuestion question;
    private final Predicate<Observation> isDemo;
    private final Map<String, List<Placed>> firms;
    private final Neighbours neighbours;
    private final Map<Criterion, Set<String>> adjacent = new HashMap<>();

    SiteMarks(ChainMap map, Node node, SiteRule rule, SiteQuestion question, List<Placed> placed, Predicate<Observation> isDemo) {
        this.map = map;
        this.node = node;
        this.rule = rule;
        this.question = question;
        this.isDemo = isDemo;
        this.firms = placed.stream().filter(Placed::isFirm).collect(Collectors.groupingBy(Placed::node));
        this.neighbours = new Neighbours(new Nearness(lossPercent()));
        rule.criteria().forEach(criterion -> adjacent.put(criterion, adjacent(criterion)));
    }

    int lossPercent() {
        return Objects.requireNonNullElse(question.lossPercent(), rule.loss().percentPer100Km());
    }

    List<Asked> asked() {
        return rule.criteria().stream().map(this::asked).toList();
    }

    private Asked asked(Criterion criterion) {
        var need = question.need(criterion);
        var near = Objects.requireNonNull(adjacent.get(criterion));
        var known = nodes(near, true);
        var applies = criterion.isStated() ? need != null && need.signum() > 0 : !known.isEmpty();
        var weight = question.weight(criterion);
        return new Asked(criterion, weight, need, applies && weight > 0, known, nodes(near, false));
    }

    private List<Node> nodes(Set<String> ids, boolean withFirms) {
        return map.nodes().stream().filter(each -> ids.contains(each.id()) && firms.containsKey(each.id()) == withFirms).toList();
    }

    private Set<String> adjacent(Criterion criterion) {
        return switch (criterion.measure()) {
            case AT_LEAST, AT_MOST -> Set.of();
            case SUPPLIERS -> downstream(edge -> edge.to().equals(node.id()), Edge::from);
            case CUSTOMERS -> downstream(edge -> edge.from().equals(node.id()), Edge::to);
            case RESEARCH -> map.nodes().stream()
                    .filter(each -> !each.id().equals(node.id()) && each.codes().stream().anyMatch(code -> criterion.trades().stream().anyMatch(code::startsWith)))
                    .map(Node::id)
                    .collect(Collectors.toSet());
        };
    }

    private Set<String> downstream(Predicate<Edge> which, Function<Edge, String> end) {
        return map.edges().stream()
                .filter(edge -> edge.type().runsDownstream())
                .filter(which)
                .map(end)
                .collect(Collectors.toSet());
    }

    /// @param at where the park may be
    /// @param stated what is said of it, the newest first
    List<Mark> marks(Park park, List<Position> at, List<Observation> stated) {
        return rule.criteria().stream().map(criterion -> criterion.isStated() ? stated(criterion, stated) : near(criterion, at)).toList();
    }

    private Mark stated(Criterion criterion, List<Observation> all) {
        var need = question.need(criterion);
        var newest = all.stream().filter(each -> criterion.indicators().contains(each.figure().indicator())).findFirst().orElse(null);
        var amount = newest == null ? null : Supply.inUnit(newest.figure(), criterion.units()).orElse(null);
        return new Mark(span(criterion, newest, amount, need), newest, newest != null && isDemo.test(newest), amount, List.of(), 0, null, null);
    }

    private static Span span(Criterion criterion, @Nullable Observation said, @Nullable BigDecimal amount, @Nullable BigDecimal need) {
        if (said == null || amount == null || need == null || need.signum() == 0) {
            return Span.UNKNOWN;
        }
        return criterion.measure() == Measure.AT_MOST
                ? Supply.cheap(amount, said.figure().operator(), need)
                : Supply.enough(amount, said.figure().operator(), need);
    }

    private Mark near(Criterion criterion, List<Position> at) {
        var found = nodes(Objects.requireNonNull(adjacent.get(criterion)), true).stream()
                .map(each -> neighbours.of(each, Objects.requireNonNull(firms.get(each.id())), at))
                .toList();
        return new Mark(Neighbours.mark(found), null, false, null, found, 0, null, null);
    }
}
