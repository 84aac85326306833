package org.yuanlian.kernel;

import java.util.Random;
import java.util.UUID;

/// Where new identifiers come from; a seeded source makes a run repeatable.
@FunctionalInterface
public interface Ids {
    UUID next();

    static Ids random() {
        return UUID::randomUUID;
    }

    static Ids seeded(long seed) {
        var random = new Random(seed);
        return () -> new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
