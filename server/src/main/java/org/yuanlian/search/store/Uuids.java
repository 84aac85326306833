package org.yuanlian.search.store;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/// Ids as the database has them. What is none is nobody's id, and finds nothing.
final class Uuids {
    private static final int DIGITS = 36;

    private Uuids() {}

    static UUID[] of(Collection<String> ids) {
        return ids.stream().flatMap(Uuids::one).toArray(UUID[]::new);
    }

    private static Stream<UUID> one(String id) {
        return id.length() == DIGITS && id.matches("[0-9a-f-]+") ? Stream.of(UUID.fromString(id)) : Stream.empty();
    }
}
