package org.yuanlian.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// An index that can be written and asked. One thread writes; any number ask.
public interface Engine extends AutoCloseable {
    /// What it is, for those who run it.
    String name();

    /// How far it had come when it was last kept; nothing where it is new, or had to be thrown away.
    Optional<Mark> mark();

    /// Takes things in, in place of those of the same key.
    void put(List<Entry> entries);

    /// Things that are certainly not in it yet.
    default void add(List<Entry> entries) {
        put(entries);
    }

    /// @param keys as of [Entry#key]
    void remove(Collection<String> keys);

    void clear();

    /// Makes what was written lasting and visible, together with the mark.
    void keep(Mark mark);

    Answered ask(Asked asked);

    @Override
    void close();
}
