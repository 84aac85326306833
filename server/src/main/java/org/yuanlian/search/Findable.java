package org.yuanlian.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;

/// A thing as the index takes it in.
///
/// @param aliases other names and codes under which it is looked for
/// @param text what else is written about it
/// @param place where it lies
/// @param at its point, or that of its place
/// @param subjects the trades and nodes that it is about, see [Subjects]
public record Findable(
        String id,
        Seen seen,
        String name,
        List<String> aliases,
        String text,
        @Nullable Place place,
        @Nullable Position at,
        Set<String> subjects) {

    /// Who may find it.
    public sealed interface Seen {}

    /// Everybody who may read.
    public record ByAll() implements Seen {}

    /// Those whose scope reaches the place, and the enterprise that it belongs to.
    public record ByPlace(Place place, @Nullable String uscc) implements Seen {}
}
