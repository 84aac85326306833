package org.yuanlian.ledger.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanlian.ledger.standing.History;
import org.yuanlian.ledger.standing.Standing;

/// The interval over which one standing was known, so that it is stored once and not again with
/// every entry that left it as it was.
record Span(Standing standing, Instant from, Instant until) {

    static List<Span> of(List<History.Known> history) {
        var closed = new ArrayList<Span>();
        Map<Standing, Instant> open = new LinkedHashMap<>();
        for (var known : history) {
            var still = new LinkedHashMap<Standing, Instant>();
            for (var standing : known.standings()) {
                var since = open.remove(standing);
                still.put(standing, since == null ? known.from() : since);
            }
            open.forEach((standing, from) -> closed.add(new Span(standing, from, known.from())));
            open = still;
        }
        open.forEach((standing, from) -> closed.add(new Span(standing, from, Instant.MAX)));
        return closed;
    }
}
