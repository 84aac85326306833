package org.yuanlian.perception.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says what time a figure is of: the last time named before it in its sentence. Nothing is guessed
/// across sentences.
final class Periods {
    private final Scene scene;
    private final List<Moment> moments;

    Periods(Scene scene, List<Moment> moments) {
        this.scene = scene;
        this.moments = moments;
    }

    /// @param intent what has happened did not happen in a year that is still to come
    @Nullable String of(int position, Sentence sentence, Intent intent) {
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
            boolean ahead = intent == Intent.DONE && isAhead(moments.get(i));
            if (moments.get(i).hasYear() && !ahead && "较比".indexOf(scene.at(moments.get(i).start() - 1)) < 0) {
                return moments.get(i).value();
            }
        }
        return null;
    }

    private boolean isAhead(Moment moment) {
        var publishedOn = scene.publishedOn();
        return publishedOn != null && moment.hasYear() && Integer.parseInt(moment.value().substring(0, 4)) > publishedOn.getYear();
    }
}
