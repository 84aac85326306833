package org.yuanlian.ledger.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yuanlian.ledger.Entry;
import org.yuanlian.ledger.EvidenceKinds;

/// How the standings of one project changed as entries were recorded.
public final class History {
    private History() {}

    /// Standings and the instant from which they were the ones that the ledger gave.
    public record Known(Instant from, List<Standing> standings) {}

    /// @param entries all entries of one project, in the order of their recording
    /// @return in order; consecutive ones differ
    public static List<Known> of(List<Entry> entries, EvidenceKinds kinds) {
        var known = new ArrayList<Known>();
        var live = new LinkedHashMap<Long, Entry>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            apply(entry, live);
            var last = i + 1 == entries.size() || !entries.get(i + 1).recordedAt().equals(entry.recordedAt());
            if (last) {
                var standings = Drawing.of(List.copyOf(live.values()), kinds);
                if (known.isEmpty() || !known.getLast().standings().equals(standings)) {
                    known.add(new Known(entry.recordedAt(), standings));
                }
            }
        }
        return known;
    }

    /// The standings that all entries together give.
    public static List<Standing> latest(List<Entry> entries, EvidenceKinds kinds) {
        return Drawing.of(live(entries), kinds);
    }

    /// The entries that no later one has withdrawn.
    public static List<Entry> live(List<Entry> entries) {
        var live = new LinkedHashMap<Long, Entry>();
        entries.forEach(entry -> apply(entry, live));
        return List.copyOf(live.values());
    }

    private static void apply(Entry entry, LinkedHashMap<Long, Entry> live) {
        var cancels = entry.cancels();
        if (cancels == null) {
            live.put(entry.seq(), entry);
        } else {
            live.remove(cancels);
        }
    }
}
