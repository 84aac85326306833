package org.yuanlian.investment.load;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How far the running imports of this process have got.
@Component
public final class Progress {
    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

    public record Count(int rows, int total) {}

    public void at(UUID id, int rows, int total) {
        counts.put(id, new Count(rows, total));
    }

    public Optional<Count> of(UUID id) {
        return Optional.ofNullable(counts.get(id));
    }
}
