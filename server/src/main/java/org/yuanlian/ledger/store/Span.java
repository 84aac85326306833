package org.yuanlian.ledger.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.standing.Picture;

/// The interval over which one part of a picture was known, so that it is stored once and not with
/// each picture that repeats it.
record Span<T>(T part, Instant from, Instant until) {

    /// @param parts what to take of each picture; the same part may be in it more than once
    static <T> List<Span<T>> of(List<History.Known> pictures, Function<Picture, List<T>> parts) {
        var closed = new ArrayList<Span<T>>();
        Map<T, Deque<Instant>> open = new LinkedHashMap<>();
        for (var known : pictures) {
            var still = new LinkedHashMap<T, Deque<Instant>>();
            for (var part : parts.apply(known.picture())) {
                var since = open.getOrDefault(part, new ArrayDeque<>()).pollFirst();
                still.computeIfAbsent(part, _ -> new ArrayDeque<>()).addLast(since == null ? known.from() : since);
            }
            close(open, known.from(), closed);
            open = still;
        }
        close(open, Instant.MAX, closed);
        return closed;
    }

    private static <T> void close(Map<T, Deque<Instant>> open, Instant until, List<Span<T>> closed) {
        open.forEach((part, since) -> since.forEach(from -> closed.add(new Span<>(part, from, until))));
    }
}
