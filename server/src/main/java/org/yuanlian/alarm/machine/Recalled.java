package org.yuanlian.alarm.machine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Alarm.Occurrence;
import org.yuanlian.kernel.AlarmLevel;

/// Occurrences in memory, for as long as an alarm is told again from its first event.
public final class Recalled implements Known {
    private static final Comparator<Occurrence> LATEST =
            Comparator.comparing(Occurrence::raisedAt).thenComparing(Occurrence::level).thenComparing(Occurrence::key);
    private final Map<String, Occurrence> byKey = new HashMap<>();
    private final Map<String, SortedSet<String>> superseding = new HashMap<>();
    private final TreeSet<Occurrence> holding = new TreeSet<>(LATEST);
    private final TreeSet<Occurrence> lasting = new TreeSet<>(Comparator.comparing(Occurrence::level).thenComparing(LATEST));
    private final TreeMap<Instant, Integer> raised = new TreeMap<>();

    @Override
    public Optional<Occurrence> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public SortedSet<String> superseding(String key) {
        return superseding.getOrDefault(key, new TreeSet<>());
    }

    @Override
    public void put(Occurrence one) {
        var before = byKey.put(one.key(), one);
        if (before != null) {
            holding.remove(before);
            lasting.remove(before);
            raised.merge(before.raisedAt(), -1, (count, less) -> count + less == 0 ? null : count + less);
            before.supersedes().forEach(key -> superseding(key).remove(one.key()));
        }
        raised.merge(one.raisedAt(), 1, Integer::sum);
        one.supersedes().forEach(key -> superseding.computeIfAbsent(key, _ -> new TreeSet<>()).add(one.key()));
        if (one.holds()) {
            holding.add(one);
        }
        if (one.lasts()) {
            lasting.add(one);
        }
    }

    @Override
    public Extent extent() {
        return new Extent(level(), raised.isEmpty() ? null : raised.firstKey(), holding.isEmpty() ? null : holding.last().raisedAt());
    }

    private @Nullable AlarmLevel level() {
        if (!lasting.isEmpty()) {
            return lasting.last().level();
        }
        return holding.isEmpty() ? null : holding.last().level();
    }

    public Collection<Occurrence> all() {
        return List.copyOf(byKey.values());
    }
}
