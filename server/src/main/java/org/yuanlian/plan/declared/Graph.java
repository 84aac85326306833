package org.yuanlian.plan.declared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/// What waits for what, by ids.
final class Graph {
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    Graph(List<ItemsDeclaration.Item> items) {
        items.forEach(item -> before.putIfAbsent(item.id(), item.dependsOn()));
    }

    /// Each circle once, its members from the one that stands first in the file.
    List<List<String>> circles() {
        var circles = new ArrayList<List<String>>();
        var found = new HashSet<Set<String>>();
        var done = new HashSet<String>();
        for (var id : before.keySet()) {
            walk(id, new LinkedHashSet<>(), done, circle -> {
                if (found.add(Set.copyOf(circle))) {
                    circles.add(fromTheFirst(circle));
                }
            });
        }
        return circles;
    }

    private interface Found {
        void circle(List<String> members);
    }

    private void walk(String id, SequencedSet<String> path, Set<String> done, Found found) {
        if (path.contains(id)) {
            var members = new ArrayList<>(path);
            found.circle(members.subList(members.indexOf(id), members.size()));
            return;
        }
        if (done.contains(id)) {
            return;
        }
        path.add(id);
        before.getOrDefault(id, List.of()).forEach(each -> walk(each, path, done, found));
        path.remove(id);
        done.add(id);
    }

    private List<String> fromTheFirst(List<String> circle) {
        var order = new ArrayList<>(before.keySet());
        var first = circle.stream().min((one, other) -> order.indexOf(one) - order.indexOf(other)).orElseThrow();
        var turned = new ArrayList<>(circle.subList(circle.indexOf(first), circle.size()));
        turned.addAll(circle.subList(0, circle.indexOf(first)));
        return turned;
    }
}
