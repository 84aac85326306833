package org.yuanlian.perception.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sides of the business environment that a sentence speaks of, and whether it praises or complains.
final class Aspects {
    /// @param polarity `+`, `-`, or null where the sentence takes no side
    record Aspect(int start, int end, String aspect, @Nullable String polarity) {}

    private final Scene scene;

    Aspects(Scene scene) {
        this.scene = scene;
    }

    List<Aspect> find() {
        var found = new ArrayList<Aspect>();
        var said = new HashSet<String>();
        for (var hit : scene.hits(Tag.ASPECT)) {
            var sentence = scene.sentenceAt(hit.start());
            if (sentence.paragraph() > 0 && said.add(sentence.start() + hit.term().means())) {
                int start = Clauses.start(scene, sentence.start(), hit.start());
                int end = Clauses.end(scene, hit.end(), sentence.end());
                found.add(new Aspect(hit.start(), hit.end(), hit.term().means(), polarity(start, end)));
            }
        }
        return found;
    }

    private @Nullable String polarity(int start, int end) {
        boolean good = !scene.hits(Tag.GOOD, start, end).isEmpty();
        boolean bad = !scene.hits(Tag.BAD, start, end).isEmpty();
        if (good == bad) {
            return null;
        }
        return good ? "+" : "-";
    }
}
