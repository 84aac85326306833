package org.yuanlian.chain;

import java.util.List;
import java.util.Optional;
import org.yuanlian.declaration.Text;

/// A chain drawn 产业链图谱: its nodes by tier, and the edges between them.
///
/// @param coding who says which trades the nodes fall under
public record ChainMap(Coding coding, List<Tier> tiers, List<Node> nodes, List<Edge> edges) {

    public record Coding(String source, boolean verified) {}

    public record Tier(String id, Text title) {}

    /// @param codes of GB/T 4754-2017: divisions, groups or classes
    public record Node(String id, String tier, Text name, List<String> codes) {}

    public record Edge(String from, String to, EdgeType type) {}

    public enum EdgeType {
        SUPPLIES("供应"),
        SUPPORTS("支撑"),
        SUBSTITUTES("替代"),
        RECYCLES("循环");

        private final String zh;

        EdgeType(String zh) {
            this.zh = zh;
        }

        public String zh() {
            return zh;
        }

        /// Whether such edges run downstream only: what is recycled comes back, what substitutes goes both ways.
        public boolean runsDownstream() {
            return this == SUPPLIES || this == SUPPORTS;
        }
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }
}
