package org.yuanlian.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The roads of the park that is played, as the demonstration's register has them. Roads that share a point cross there.
final class Roads {
    private final Map<Corner, Set<Corner>> next = new LinkedHashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();

    record Stretch(Corner from, Corner to) {
        double metres() {
            return from.metresTo(to);
        }
    }

    private Roads() {}

    static Roads ofThePark() {
        var roads = new Roads();
        ParkPlan.read().of("ROAD").forEach(road -> roads.add(road.corners()));
        return roads;
    }

    private void add(List<Corner> line) {
        for (int i = 1; i < line.size(); i++) {
            var one = line.get(i - 1);
            var other = line.get(i);
            next.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
            next.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
            stretches.add(new Stretch(one, other));
        }
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /// Where one can go on to from the end of a stretch: back only where the road ends.
    List<Stretch> after(Stretch stretch) {
        var on = next.getOrDefault(stretch.to(), Set.of()).stream().filter(one -> !one.equals(stretch.from())).toList();
        return (on.isEmpty() ? List.of(stretch.from()) : on).stream().map(one -> new Stretch(stretch.to(), one)).toList();
    }
}
