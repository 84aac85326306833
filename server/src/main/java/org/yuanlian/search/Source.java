package org.yuanlian.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yuanlian.declaration.Text;

/// One kind of things that can be found. Any module provides one as a bean; where its things stand in a
/// table, a trigger on it calls `note_for_search` with this kind, and the index follows.
public interface Source {
    /// In the address and in the index, such as `project`.
    String kind();

    /// What people call the kind.
    Text title();

    /// Whether its things are offered while somebody types, or shown among the results only.
    default boolean isOffered() {
        return true;
    }

    /// Changes when things change of which no row tells, so that the index is made anew.
    default String edition() {
        return "";
    }

    /// Looks anew for what it had at hand.
    default void renew() {}

    long count();

    /// Hands over everything, in parts of any size. Called in the scope of the whole province.
    void all(Consumer<List<Findable>> part);

    /// Those that there are, in no order. Called in the scope of the whole province.
    List<Findable> of(Collection<String> ids);

    /// How those of them are shown that the caller may see: asked in the caller's own scope, so that the
    /// database has the last word.
    Map<String, Shown> shown(Collection<String> ids);
}
