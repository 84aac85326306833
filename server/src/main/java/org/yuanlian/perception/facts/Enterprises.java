package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.yuanlian.perception.FactType;

/// Enterprises by their full names, and by the short name a text goes on to use.
final class Enterprises {
    private static final int LONGEST = 32;
    private static final int SHORTEST_BRAND = 2;
    private static final int SHORTEST_ALIAS = 4;
    private static final int LONGEST_ALIAS = 6;
    private static final int MOST_ALIASED = 100;
    private static final int LONGEST_ALIASED = 200_000;

    private final Scene scene;
    private final Toponyms toponyms;
    private final LeftEdge edge;

    Enterprises(Scene scene, Toponyms toponyms) {
        this.scene = scene;
        this.toponyms = toponyms;
        this.edge = new LeftEdge(scene, toponyms);
    }

    List<Name> find() {
        var found = new ArrayList<Name>();
        int last = 0;
        for (var suffix : scene.hits(Tag.FIRM_SUFFIX)) {
            if (suffix.start() < last || suffix.end() <= last) {
                continue;
            }
            int start = start(suffix, last);
            if (start >= 0) {
                found.add(named(start, suffix.end()));
                last = suffix.end();
            }
        }
        var full = new NameIndex(found);
        int behind = 0;
        for (var known : scene.hits(Tag.ENTERPRISE)) {
            if (known.start() >= behind && full.isFree(known.start(), known.end())) {
                found.add(known(known));
                behind = found.getLast().end();
            }
        }
        found.addAll(new ListedFirms(scene, new NameIndex(found)).find());
        found.addAll(aliases(List.copyOf(found)));
        return found;
    }

    /// A short name as far as the text carries it on like the full one: 秦川物联网, not 秦川物联.
    private Name known(Hit hit) {
        int end = hit.end();
        while (end < scene.text().length() && hit.term().means().contains(scene.text().substring(hit.start(), end + 1))) {
            end++;
        }
        var written = scene.text().substring(hit.start(), end);
        return new Name(FactType.ENTERPRISE, hit.start(), end, written, hit.term().means(), hit.term().region());
    }

    private int start(Hit suffix, int last) {
        int reach = Math.max(last, edge.reach(suffix.start(), LONGEST));
        int placed = edge.placed(reach, suffix.start());
        if (placed >= 0) {
            return suffix.start() - placed > SHORTEST_BRAND ? placed : -1;
        }
        int start = edge.unplaced(reach, suffix.start());
        boolean nameless = suffix.start() - start < SHORTEST_BRAND
                || suffix.term().means().equals("placed")
                || !scene.hits(Tag.GENERIC, start, suffix.start()).isEmpty();
        return nameless ? -1 : start;
    }

    private Name named(int start, int end) {
        var name = scene.text().substring(start, end);
        return new Name(FactType.ENTERPRISE, start, end, name, name, toponyms.regionWithin(start, end));
    }

    private List<Name> aliases(List<Name> full) {
        var aliases = new ArrayList<Name>();
        var seen = new HashSet<String>();
        var index = new NameIndex(full);
        for (var name : full) {
            var alias = scene.text().length() < LONGEST_ALIASED && seen.size() < MOST_ALIASED && seen.add(name.canonical()) ? alias(name) : "";
            int at = alias.isEmpty() ? -1 : scene.text().indexOf(alias);
            while (at >= 0) {
                int from = at;
                int until = at + alias.length();
                if (index.isFree(from, until)) {
                    aliases.add(new Name(FactType.ENTERPRISE, from, until, alias, name.canonical(), name.region()));
                }
                at = scene.text().indexOf(alias, until);
            }
        }
        return aliases;
    }

    /// Whether the text uses the short name other than inside the full one.
    private boolean standsAlone(String alias, String full) {
        int inside = full.indexOf(alias);
        for (int at = scene.text().indexOf(alias); at >= 0; at = scene.text().indexOf(alias, at + 1)) {
            if (!scene.text().startsWith(full, Math.max(0, at - inside))) {
                return true;
            }
        }
        return false;
    }

    /// The longest beginning of the name behind its place that the text uses elsewhere.
    private String alias(Name name) {
        int start = name.start();
        for (var place : toponyms.within(name.start(), name.end())) {
            if (place.start() == start) {
                start = place.end();
            }
        }
        var core = scene.text().substring(start, name.end());
        for (int length = Math.min(LONGEST_ALIAS, core.length() - 4); length >= SHORTEST_ALIAS; length--) {
            var alias = core.substring(0, length);
            if (alias.indexOf('(') < 0 && standsAlone(alias, name.canonical())) {
                return alias;
            }
        }
        return "";
    }
}
