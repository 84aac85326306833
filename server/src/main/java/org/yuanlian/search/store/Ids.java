package org.yuanlian.search.store;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/// Ids as the database has them.
enum Ids {
    TEXT {
        @Override
        Object first() {
            return "";
        }

        @Override
        Object of(String id) {
            return id;
        }

        @Override
        Object[] all(Collection<String> ids) {
            return ids.toArray(String[]::new);
        }
    },
    /// What is no UUID is nobody's id, and finds nothing.
    UUIDS {
        @Override
        Object first() {
            return new UUID(0, 0);
        }

        @Override
        Object of(String id) {
            return UUID.fromString(id);
        }

        @Override
        Object[] all(Collection<String> ids) {
            return ids.stream().flatMap(Ids::uuid).toArray(UUID[]::new);
        }
    };

    private static final int DIGITS = 36;

    /// What comes before every id.
    abstract Object first();

    abstract Object of(String id);

    abstract Object[] all(Collection<String> ids);

    private static Stream<UUID> uuid(String id) {
        return id.length() == DIGITS && id.matches("[0-9a-f-]+") ? Stream.of(UUID.fromString(id)) : Stream.empty();
    }
}
