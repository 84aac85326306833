package org.yuanlian.perception.facts;

/// Where the part of a sentence begins and ends in which a place stands.
final class Clauses {
    private static final String ENDS = ",;:。!?\n";

    private Clauses() {}

    static int start(Scene scene, int sentenceStart, int position) {
        int start = position;
        int open = 0;
        while (start > sentenceStart) {
            char c = scene.at(start - 1);
            if (c == ')') {
                open++;
            } else if (c == '(' && --open < 0) {
                break;
            } else if (open <= 0 && ENDS.indexOf(c) >= 0) {
                break;
            }
            start--;
        }
        return start;
    }

    static int end(Scene scene, int position, int sentenceEnd) {
        int end = position;
        while (end < sentenceEnd && ENDS.indexOf(scene.at(end)) < 0) {
            end++;
        }
        return end;
    }
}
