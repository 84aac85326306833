package org.yuanlian.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.search.engine.Field;
import org.yuanlian.search.engine.Way;
import org.yuanlian.search.words.Grams;
import org.yuanlian.search.words.Pinyin;

/// What somebody may have meant whose words find nothing: others that sound the same, or differ by a character.
final class SecondThoughts {
    private static final int SHORTEST = 2;

    /// Ways to names in which the meant word may stand; none for what is too short.
    List<Way> ways(String word) {
        if (!Grams.hasHan(word) || word.length() < SHORTEST) {
            return List.of();
        }
        var ways = new ArrayList<Way>();
        var syllables = Pinyin.syllables(word).stream().filter(each -> !each.isEmpty()).toList();
        if (syllables.size() >= SHORTEST) {
            ways.add(new Way.InOrder(Field.SYLLABLE, syllables.stream().map(List::of).toList(), 2));
        }
        var grams = Grams.of(word);
        if (grams.size() >= SHORTEST) {
            ways.add(new Way.Some(Field.NAME, grams, 1, 1));
        }
        return ways;
    }

    /// The piece of one of the names that sounds the same, or else differs least.
    Optional<String> nearest(String word, List<String> names) {
        var sound = Pinyin.syllables(word);
        for (var name : names) {
            var sounds = Pinyin.syllables(name);
            for (var at = 0; at + word.length() <= name.length(); at++) {
                var piece = name.substring(at, at + word.length());
                if (!piece.equals(word) && sounds.subList(at, at + word.length()).equals(sound)) {
                    return Optional.of(piece);
                }
            }
        }
        var pieces = names.stream()
                .flatMap(name -> IntStream.rangeClosed(0, name.length() - word.length())
                        .mapToObj(at -> name.substring(at, at + word.length())))
                .filter(piece -> !piece.equals(word))
                .distinct()
                .toList();
        return word.length() > SHORTEST ? Nearest.to(word, pieces) : Optional.empty();
    }
}
