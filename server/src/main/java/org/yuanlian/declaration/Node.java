package org.yuanlian.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A YAML document with the lines on which its parts stand.
sealed interface Node {
    int line();

    /// @param text null where the key stands without a value
    record Scalar(int line, @Nullable String text) implements Node {}

    record Sequence(int line, List<Node> items) implements Node {}

    record Mapping(int line, List<Entry> entries) implements Node {}

    record Entry(String key, int line, Node value) {}
}
