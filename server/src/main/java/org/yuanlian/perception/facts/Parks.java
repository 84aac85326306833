package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;

/// Parks and zones: those the registry knows, and those whose name shows what they are.
final class Parks {
    private static final int LONGEST = 24;
    private static final int SHORTEST_CORE = 2;
    private static final int LONGEST_CORE = 12;
    private static final int LONGEST_PLACED = 18;

    private final Scene scene;
    private final Toponyms toponyms;
    private final LeftEdge edge;

    Parks(Scene scene, Toponyms toponyms) {
        this.scene = scene;
        this.toponyms = toponyms;
        this.edge = new LeftEdge(scene, toponyms);
    }

    List<Name> find() {
        var found = new ArrayList<Name>();
        int last = 0;
        int floor = 0;
        for (var suffix : longest(scene.hits(Tag.PARK_SUFFIX))) {
            int start = suffix.start() < last ? -1 : start(suffix, floor);
            if (start >= last) {
                floor = last;
                found.add(named(start, suffix.end()));
                last = suffix.end();
            } else if (start >= 0 && !found.isEmpty() && found.getLast().start() == start) {
                found.set(found.size() - 1, named(start, suffix.end()));
                last = suffix.end();
            }
        }
        var named = new NameIndex(found);
        for (var known : longest(scene.hits(Tag.PARK))) {
            if (named.isFree(known.start(), known.end())) {
                found.add(of(known.start(), known.end(), known));
            }
        }
        return found;
    }

    /// Of suffixes that overlap, the one that reaches furthest: 产业园区 before 产业园, but 产业园 in 产业园区域.
    private List<Hit> longest(List<Hit> hits) {
        var kept = new ArrayList<Hit>();
        for (var hit : hits) {
            if (hit.term().text().endsWith("区") && scene.at(hit.end()) == '域') {
                continue;
            }
            while (!kept.isEmpty() && kept.getLast().start() >= hit.start() && kept.getLast().end() <= hit.end()) {
                kept.removeLast();
            }
            if (kept.isEmpty() || hit.end() > kept.getLast().end()) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private int start(Hit suffix, int last) {
        int reach = Math.max(last, edge.reach(suffix.start(), LONGEST));
        int placed = edge.placed(reach, suffix.start());
        if (placed >= 0) {
            boolean provinceAlone = toponyms.within(placed, suffix.start()).stream()
                    .anyMatch(place -> place.end() == suffix.start() && place.term().region() != null && Toponyms.depth(place.term().region()) == 0 && place.start() == placed);
            return suffix.start() - placed <= LONGEST_PLACED && !provinceAlone ? withCountry(placed) : -1;
        }
        return suffix.term().means().equals("strong") ? unplacedStart(reach, suffix) : -1;
    }

    private int unplacedStart(int reach, Hit suffix) {
        if (scene.text().substring(reach, suffix.start()).indexOf('(') >= 0) {
            return -1;
        }
        int start = edge.unplaced(reach, suffix.start());
        int core = suffix.start() - start;
        boolean generic = !scene.hits(Tag.GENERIC, start, suffix.start()).isEmpty();
        boolean whole = scene.at(suffix.end()) != '域' && scene.at(suffix.end()) != '区';
        boolean anyOne = "其该各某每此本".indexOf(scene.at(start - 1)) >= 0;
        return whole && !anyOne && core >= SHORTEST_CORE && core <= LONGEST_CORE && !generic ? start : -1;
    }

    private int withCountry(int start) {
        return scene.precedes(start, "中国") ? start - 2 : start;
    }

    private Name named(int start, int end) {
        Hit known = null;
        for (var hit : scene.hits(Tag.PARK, start, end)) {
            if (hit.start() == start && hit.end() == end) {
                return of(start, end, hit);
            }
            if (hit.end() == end && (known == null || hit.start() < known.start())) {
                known = hit;
            }
        }
        return of(start, end, known);
    }

    private Name of(int start, int end, @Nullable Hit known) {
        var name = scene.text().substring(start, end);
        var named = toponyms.regionWithin(start, end);
        if (known == null || !agree(known.term().region(), named)) {
            return new Name(FactType.PARK, start, end, name, name, named);
        }
        return new Name(FactType.PARK, start, end, name, known.term().means(), known.term().region());
    }

    private static boolean agree(@Nullable String known, @Nullable String named) {
        return known == null || named == null || known.startsWith(named.replaceAll("(00)+$", ""))
                || named.startsWith(known.replaceAll("(00)+$", ""));
    }
}
