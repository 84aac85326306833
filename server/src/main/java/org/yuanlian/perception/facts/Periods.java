package org.yuanlian.perception.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says what time a figure is of: the last time named before it in its sentence. Nothing is guessed
/// across sentences.
final class Periods {
    private final List<Moment> moments;

    Periods(List<Moment> moments) {
        this.moments = moments;
    }

    @Nullable String of(int position, Sentence sentence) {
        int low = 0;
        int high = moments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moments.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && moments.get(i).start() >= sentence.start(); i--) {
            if (moments.get(i).hasYear()) {
                return moments.get(i).value();
            }
        }
        return null;
    }
}
