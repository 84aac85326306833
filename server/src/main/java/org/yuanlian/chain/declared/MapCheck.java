package org.yuanlian.chain.declared;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMap.Edge;
import org.yuanlian.chain.ChainMap.Node;
import org.yuanlian.chain.ChainMap.Tier;
import org.yuanlian.chain.PlainText;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import org.yuanlian.registry.Industries;
import org.yuanlian.registry.Industry;

/// Everything that is wrong with a map, whether it was declared or handed in as two sheets.
public final class MapCheck {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,79}");
    private static final int MOST_SUGGESTIONS = 1_000;
    private final ChainMap map;
    private final UnaryOperator<String> where;
    private final Industries industries;
    private final Problems problems = new Problems();
    private final Set<String> nodes = new LinkedHashSet<>();
    private int suggestions;

    /// @param where tells the place of a path such as `nodes[3].codes[0]`
    MapCheck(ChainMap map, UnaryOperator<String> where, Industries industries) {
        this.map = map;
        this.where = where;
        this.industries = industries;
        map.nodes().forEach(node -> nodes.add(node.id()));
    }

    /// The problems of a map that stands in no file, each with the path of its place.
    public static List<Problem> of(ChainMap map, Industries industries) {
        return new MapCheck(map, UnaryOperator.identity(), industries).problems();
    }

    List<Problem> problems() {
        tiers();
        nodes();
        edges();
        for (var circle : Circles.of(map.edges())) {
            var first = map.edges().indexOf(circle.getFirst());
            var told = new StringBuilder(circle.getFirst().from());
            circle.forEach(edge -> told.append(" → ").append(edge.to()));
            add("chain.edge.circle", "edges[%d]".formatted(first), told.toString());
        }
        return problems.asList();
    }

    private void tiers() {
        once("chain.tier.twice", "tiers[%d].id", map.tiers().stream().map(Tier::id).toList());
        for (var i = 0; i < map.tiers().size(); i++) {
            name("tiers[%d].title.zh".formatted(i), map.tiers().get(i).title().zh());
        }
        if (map.nodes().isEmpty()) {
            add("chain.map.empty", "nodes", "");
        }
    }

    private void nodes() {
        var tiers = map.tiers().stream().map(Tier::id).toList();
        once("chain.node.twice", "nodes[%d].id", map.nodes().stream().map(Node::id).toList());
        once("chain.name.twice", "nodes[%d].name.zh", map.nodes().stream().map(node -> PlainText.folded(node.name().zh())).toList());
        for (var i = 0; i < map.nodes().size(); i++) {
            var node = map.nodes().get(i);
            var path = "nodes[%d]".formatted(i);
            if (!ID.matcher(node.id()).matches()) {
                add("chain.id.shape", path + ".id", PlainText.visible(node.id()));
            }
            if (!tiers.contains(node.tier())) {
                suggest("chain.tier.unknown", path + ".tier", node.tier(), tiers);
            }
            name(path + ".name.zh", node.name().zh());
            name(path + ".name.en", node.name().en());
            codes(path, node);
        }
    }

    private void name(String path, String name) {
        NodeName.fault(name).ifPresent(fault -> add(fault, path, PlainText.visible(name)));
    }

    private void codes(String path, Node node) {
        if (node.codes().isEmpty()) {
            add("chain.codes.none", path + ".codes", node.id());
        }
        once("chain.code.twice", path + ".codes[%d]", node.codes());
        for (var j = 0; j < node.codes().size(); j++) {
            var written = node.codes().get(j);
            var place = path + ".codes[%d]".formatted(j);
            var industry = industries.byCode(written);
            if (industry.isEmpty()) {
                var nearest = NearestCode.to(written, industries).orElse("");
                problems.add(Problem.of("chain.code.unknown", where.apply(place), PlainText.visible(written), nearest));
            } else if (industry.get().level() == Industry.Level.SECTION) {
                add("chain.code.coarse", place, written);
            }
        }
    }

    private void edges() {
        Map<Edge, Integer> seen = new HashMap<>();
        for (var i = 0; i < map.edges().size(); i++) {
            var edge = map.edges().get(i);
            var path = "edges[%d]".formatted(i);
            end(path + ".from", edge.from());
            end(path + ".to", edge.to());
            if (edge.from().equals(edge.to())) {
                add("chain.edge.self", path, edge.from());
            }
            var first = seen.putIfAbsent(undirected(edge), i);
            if (first != null) {
                problems.add(Problem.of(
                        "chain.edge.twice", where.apply(path), edge.from() + " → " + edge.to(),
                        where.apply("edges[%d]".formatted(first))));
            }
        }
    }

    /// What substitutes another is substituted by it.
    private static Edge undirected(Edge edge) {
        return edge.type() == ChainMap.EdgeType.SUBSTITUTES && edge.from().compareTo(edge.to()) > 0
                ? new Edge(edge.to(), edge.from(), edge.type())
                : edge;
    }

    private void end(String path, String id) {
        if (!nodes.contains(id)) {
            suggest("chain.edge.dangling", path, id, nodes);
        }
    }

    private void once(String code, String pattern, List<String> values) {
        var seen = new HashSet<String>();
        for (var i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                add(code, pattern.formatted(i), PlainText.visible(values.get(i)));
            }
        }
    }

    /// Looking for what may be meant costs a walk over all names, so that a sheet of rubbish is told without.
    private void suggest(String code, String path, String value, Collection<String> known) {
        var nearest = suggestions++ < MOST_SUGGESTIONS ? Nearest.to(value, known).orElse("") : "";
        problems.add(Problem.of(code, where.apply(path), PlainText.visible(value), nearest));
    }

    private void add(String code, String path, String value) {
        problems.add(Problem.of(code, where.apply(path), value));
    }
}
