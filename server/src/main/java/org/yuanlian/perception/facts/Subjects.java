package org.yuanlian.perception.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.FactType;
import org.yuanlian.perception.text.Sentences.Sentence;

/// Says whom a figure is about: the last one named before it in its sentence, else whom the sentences
/// before spoke of, else whom the title names.
final class Subjects {
    private static final int SUBJECT_POSITION = 14;
    private static final int LONGEST_SUBJECT = 40;

    private static final List<String> OPENINGS = List.of("在", "以", "由", "仅", "据", "对", "“", "当前", "今年", "去年", "目前");

    private static final List<String> VISITS = List.of("走进", "来到", "走访");

    private final Scene scene;
    private final NameIndex names;
    private final @Nullable Name topic;
    private final Map<Sentence, @Nullable Name> carried = new HashMap<>();

    Subjects(Scene scene, NameIndex names) {
        this.names = names;
        this.scene = scene;
        this.topic = title();
        Name current = topic;
        Sentence before = null;
        int paragraph = 0;
        for (var sentence : scene.sentences()) {
            if (sentence.paragraph() != paragraph && topic != null) {
                current = topic;
            }
            paragraph = sentence.paragraph();
            var speaker = speaker(sentence, before);
            carried.put(sentence, speaker == null ? current : speaker);
            var told = told(sentence);
            current = told == null ? current : told;
            before = sentence;
        }
    }

    @Nullable Name of(int position, Sentence sentence) {
        Name leading = null;
        Name last = null;
        int clause = Clauses.start(scene, sentence.start(), position);
        for (var name : names.within(sentence.start(), position)) {
            if (last == null || !last.covers(name.start(), name.end())) {
                boolean lasting = name.type() != FactType.PROJECT || name.start() >= clause;
                boolean continued = last != null && last.equals(leading) && last.end() == name.start();
                leading = lasting && (continued || leads(name, sentence)) ? name : leading;
                last = name;
            }
        }
        if (leading != null) {
            return leading;
        }
        var topic = carried.get(sentence);
        return topic == null ? last : topic;
    }

    /// The one the title names; nobody where it names none.
    @Nullable Name topic() {
        return topic;
    }

    /// Whether a name stands where a clause begins, so that the clause is about it.
    private boolean leads(Name name, Sentence sentence) {
        int at = name.start();
        for (var opening : OPENINGS) {
            if (scene.precedes(at, opening)) {
                at -= opening.length();
                break;
            }
        }
        return at <= sentence.start() || !LeftEdge.isNameCharacter(scene.at(at - 1)) && scene.at(at - 1) != '、' || "年月日".indexOf(scene.at(at - 1)) >= 0;
    }

    private @Nullable Name speaker(Sentence sentence, @Nullable Sentence before) {
        if (scene.at(sentence.start()) != '“' || before == null || before.paragraph() != sentence.paragraph()) {
            return null;
        }
        return names.within(before.start(), before.end()).stream()
                .filter(name -> name.type() == FactType.ENTERPRISE)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private @Nullable Name title() {
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
        if (VISITS.stream().anyMatch(visit -> scene.follows(sentence.start(), visit))) {
            return names.within(sentence.start(), sentence.end()).stream()
                    .filter(name -> name.type() == FactType.PARK || name.type() == FactType.ENTERPRISE)
                    .findFirst()
                    .orElse(null);
        }
        int position = Math.min(sentence.end(), sentence.start() + SUBJECT_POSITION + LONGEST_SUBJECT);
        return names.within(sentence.start(), position).stream()
                .filter(name -> name.start() <= sentence.start() + SUBJECT_POSITION && name.type() != FactType.PROJECT && leads(name, sentence))
                .findFirst()
                .orElse(null);
    }
}
