package org.yuanlian.forecast.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which traits have a weight. A name that too few cases bear has none: it counts as any other.
final class Columns {
    private static final int LEAST_CASES = 20;
    /// By kind and name, so that no key is put together for each that is looked up.
    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private final List<String> keys;

    private Columns(List<String> keys) {
        this.keys = List.copyOf(keys);
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var split = key.indexOf('=');
            places.computeIfAbsent(key.substring(0, split), _ -> new HashMap<>()).put(key.substring(split + 1), i + 1);
        }
    }

    static Columns of(List<String> keys) {
        return new Columns(keys);
    }

    static Columns among(List<Watched> watched, Shape shape) {
        var bearers = new TreeMap<String, Set<String>>();
        for (var each : watched) {
            for (int piece = 0; piece < Pieces.COUNT; piece++) {
                for (var trait : Pieces.seen(each.question(), piece, shape)) {
                    var ids = bearers.computeIfAbsent(trait.key(), _ -> new HashSet<>());
                    if (ids.size() < LEAST_CASES) {
                        ids.add(each.question().id());
                    }
                }
            }
        }
        var kept = new ArrayList<String>();
        bearers.forEach((key, ids) -> {
            if (ids.size() >= LEAST_CASES) {
                kept.add(key);
            }
        });
        return new Columns(kept);
    }

    List<String> keys() {
        return keys;
    }

    /// One more than the keys, for the constant at place 0.
    int width() {
        return keys.size() + 1;
    }

    Row row(List<Trait> seen, boolean done) {
        var at = new int[seen.size() + 1];
        var values = new double[seen.size() + 1];
        values[0] = 1;
        var used = 1;
        for (var trait : seen) {
            var place = places.getOrDefault(trait.kind(), Map.of()).get(trait.name());
            if (place != null) {
                at[used] = place;
                values[used++] = trait.value();
            }
        }
        return new Row(Arrays.copyOf(at, used), Arrays.copyOf(values, used), done);
    }

    /// A piece of time as the fit sees it: where values stand that are not 0, and whether it was done in it.
    record Row(int[] at, double[] values, boolean done) {}
}
