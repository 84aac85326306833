package org.yuanlian.perception.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanlian.perception.text.Sentences;
import org.yuanlian.perception.text.Sentences.Sentence;

/// An article as the rules look at it: its text, its sentences, and the words known in it.
final class Scene {
    private final String text;
    private final @Nullable LocalDate publishedOn;
    private final List<Sentence> sentences;
    private final Map<Tag, List<Hit>> hits = new EnumMap<>(Tag.class);

    Scene(String text, @Nullable LocalDate publishedOn, Lexicon lexicon) {
        this.text = text;
        this.publishedOn = publishedOn;
        this.sentences = Sentences.in(text);
        int decoyed = 0;
        for (var hit : lexicon.hits(text)) {
            if (hit.term().tag() == Tag.DECOY) {
                decoyed = hit.end();
            } else if (hit.end() <= decoyed) {
                continue;
            }
            hits.computeIfAbsent(hit.term().tag(), _ -> new ArrayList<>()).add(hit);
        }
    }

    String text() {
        return text;
    }

    @Nullable LocalDate publishedOn() {
        return publishedOn;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    List<Hit> hits(Tag tag) {
        return hits.getOrDefault(tag, List.of());
    }

    /// The hits that begin at `start` or later and end by `end`.
    List<Hit> hits(Tag tag, int start, int end) {
        var all = hits(tag);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var found = new ArrayList<Hit>();
        for (int i = low; i < all.size() && all.get(i).start() < end; i++) {
            if (all.get(i).end() <= end) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    Sentence sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    char at(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : '\n';
    }

    boolean follows(int position, String word) {
        return text.startsWith(word, position);
    }

    boolean precedes(int position, String word) {
        return position >= word.length() && text.startsWith(word, position - word.length());
    }
}
