package org.yuanlian.ledger.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.ledger.standing.Arrival;
import org.yuanlian.ledger.standing.History;

/// The intervals over which each arrival was known, so that it is stored once and not with each picture.
final class ArrivalSpans {
    private ArrivalSpans() {}

    record Span(Arrival arrival, Instant from, Instant until) {}

    static List<Span> of(List<History.Known> pictures) {
        var closed = new ArrayList<Span>();
        Map<Arrival, Deque<Instant>> open = new HashMap<>();
        for (var known : pictures) {
            var still = new HashMap<Arrival, Deque<Instant>>();
            for (var arrival : known.picture().arrivals()) {
                var since = open.containsKey(arrival) && !open.get(arrival).isEmpty()
                        ? open.get(arrival).removeFirst()
                        : known.from();
                still.computeIfAbsent(arrival, _ -> new ArrayDeque<>()).addLast(since);
            }
            open.forEach((arrival, since) ->
                    since.forEach(from -> closed.add(new Span(arrival, from, known.from()))));
            open = still;
        }
        open.forEach((arrival, since) -> since.forEach(from -> closed.add(new Span(arrival, from, Instant.MAX))));
        return closed;
    }
}
