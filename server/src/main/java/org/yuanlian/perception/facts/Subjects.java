package org.yuanlian.perception.facts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says whom a figure is about: the last one named before it in its sentence, else whom the sentences
/// before spoke of, else whom the title names.
final class Subjects {
    private static final int SUBJECT_POSITION = 14;
    private static final int LONGEST_SUBJECT = 40;

    private final NameIndex names;
    private final Map<Sentence, @Nullable Name> carried = new HashMap<>();

    Subjects(Scene scene, NameIndex names) {
        this.names = names;
        var title = title(scene);
        Name topic = title;
        int paragraph = 0;
        for (var sentence : scene.sentences()) {
            if (sentence.paragraph() != paragraph && title != null) {
                topic = title;
            }
            paragraph = sentence.paragraph();
            carried.put(sentence, topic);
            var told = told(sentence);
            topic = told == null ? topic : told;
        }
    }

    @Nullable Name of(int position, Sentence sentence) {
        Name last = null;
        for (var name : names.within(sentence.start(), position)) {
            if (last == null || !last.covers(name.start(), name.end())) {
                last = name;
            }
        }
        return last == null ? carried.get(sentence) : last;
    }

    private @Nullable Name title(Scene scene) {
        if (scene.sentences().isEmpty()) {
            return null;
        }
        var title = scene.sentences().getFirst();
        Name region = null;
        for (var name : names.within(title.start(), title.end())) {
            if (name.type() == FactType.PARK || name.type() == FactType.ENTERPRISE) {
                return name;
            }
            region = region == null ? name : region;
        }
        return region;
    }

    private @Nullable Name told(Sentence sentence) {
        int position = Math.min(sentence.end(), sentence.start() + SUBJECT_POSITION + LONGEST_SUBJECT);
        return names.within(sentence.start(), position).stream()
                .filter(name -> name.start() <= sentence.start() + SUBJECT_POSITION)
                .findFirst()
                .orElse(null);
    }
}
