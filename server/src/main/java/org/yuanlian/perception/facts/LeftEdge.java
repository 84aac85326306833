package org.yuanlian.perception.facts;

/// Finds where a name begins that is known by how it ends: never across punctuation, never with a verb
/// or a preposition glued to its front.
final class LeftEdge {
    private final Scene scene;
    private final Toponyms toponyms;

    LeftEdge(Scene scene, Toponyms toponyms) {
        this.scene = scene;
        this.toponyms = toponyms;
    }

    /// The furthest start of an unbroken run of name characters before `end`; brackets count when they
    /// are closed.
    int reach(int end, int longest) {
        int start = end;
        int open = 0;
        while (start > 0 && end - start < longest) {
            char c = scene.at(start - 1);
            if (c == ')') {
                open++;
            } else if (c == '(' && open > 0) {
                open--;
            } else if (!isNameCharacter(c)) {
                break;
            }
            start--;
        }
        while (open > 0 && start < end) {
            if (scene.at(start) == ')') {
                open--;
            }
            start++;
        }
        return start;
    }

    /// Where a name begins that starts with a place and ends at `end`, or -1 where no place leads it.
    int placed(int start, int end) {
        int from = afterLastCut(start, end, false);
        int found = -1;
        int previousEnd = -1;
        for (var place : toponyms.within(from, end)) {
            if (scene.at(place.start() - 1) == '(') {
                if (scene.precedes(place.start() - 1, "中国")) {
                    found = place.start() - 3;
                    previousEnd = place.end();
                }
                continue;
            }
            if (place.start() != previousEnd) {
                found = place.start();
            }
            previousEnd = place.end();
        }
        return found;
    }

    /// Where a name begins that no place leads.
    int unplaced(int start, int end) {
        return afterLastCut(start, end, true);
    }

    /// The end of the last word between `start` and `end` behind which a name may begin.
    private int afterLastCut(int start, int end, boolean weakToo) {
        int cut = start;
        for (var hit : scene.hits(Tag.CUT, start, end)) {
            if (hit.end() > cut
                    && (weakToo || !hit.term().means().equals("weak"))
                    && !toponyms.covers(hit.start())
                    && !toponyms.covers(hit.end() - 1)) {
                cut = hit.end();
            }
        }
        return cut;
    }

    static boolean isNameCharacter(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '·'
                || c == '—'
                || c == '-';
    }
}
