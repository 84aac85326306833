package org.yuanlian.chain.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yuanlian.chain.ChainMap;

/// Where the nodes of a chain stand between resources and final use.
///
/// Nobody has told how much flows along the edges of a map. So what a node makes is taken to go in equal parts to
/// the nodes that it supplies, and where it supplies none, to final use: an assumption of ours, to be replaced by
/// figures where there are any.
public final class EvenFlows {
    private EvenFlows() {}

    /// @return by the id of the node; 1 is final use
    public static Map<String, Double> upstreamness(ChainMap map) {
        var at = new LinkedHashMap<String, Integer>();
        map.nodes().forEach(node -> at.put(node.id(), at.size()));
        var flows = new double[at.size()][at.size()];
        var output = new double[at.size()];
        map.edges().stream().filter(edge -> edge.type().runsDownstream()).forEach(edge -> {
            var from = at.get(edge.from());
            var to = at.get(edge.to());
            if (from != null && to != null) {
                flows[from][to] = 1;
            }
        });
        for (var node = 0; node < output.length; node++) {
            for (var flow : flows[node]) {
                output[node] += flow;
            }
            output[node] = Math.max(1, output[node]);
        }
        var steps = Upstreamness.of(flows, output);
        var positions = new LinkedHashMap<String, Double>();
        at.forEach((node, index) -> positions.put(node, steps[index]));
        return positions;
    }
}
