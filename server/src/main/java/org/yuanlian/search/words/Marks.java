package org.yuanlian.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where in a shown text stands what was asked for, also where it was asked in pinyin.
public final class Marks {
    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final char FIRST_HAN = 0x4e00;
    private static final char LAST_HAN = 0x9fff;

    private Marks() {}

    /// From one char up to another.
    public record Range(int from, int until) {}

    /// Part of a text with its marks.
    public record Excerpt(String text, List<Range> marks) {}

    /// @param words as of [Grams#plain]
    public static List<Range> in(String shown, List<String> words) {
        var folded = folded(shown);
        return joined(words.stream()
                .flatMap(word -> {
                    var found = written(folded, word);
                    return (found.isEmpty() && !Grams.hasHan(word) ? spoken(shown, word) : found).stream();
                })
                .toList());
    }

    /// As written, not as spoken.
    public static List<Range> literal(String text, List<String> words) {
        var folded = folded(text);
        return joined(words.stream().flatMap(word -> written(folded, word).stream()).toList());
    }

    /// The whole word, or else its pairs of characters.
    private static List<Range> written(String folded, String word) {
        var found = occurrences(folded, word);
        if (found.isEmpty() && Grams.hasHan(word)) {
            Grams.of(word).forEach(gram -> found.addAll(occurrences(folded, gram)));
        }
        return found;
    }

    private static List<Range> occurrences(String text, String word) {
        var found = new ArrayList<Range>();
        for (var at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            found.add(new Range(at, at + word.length()));
        }
        return found;
    }

    private static List<Range> spoken(String shown, String letters) {
        var syllables = Pinyin.syllables(shown);
        var found = new ArrayList<Range>();
        for (var start = 0; start < syllables.size(); start++) {
            var until = Math.max(asSyllables(syllables, start, letters), asInitials(syllables, start, letters));
            if (until > start) {
                found.add(new Range(start, until));
            }
        }
        return found;
    }

    private static int asSyllables(List<String> syllables, int start, String letters) {
        var rest = letters;
        for (var at = start; at < syllables.size() && !syllables.get(at).isEmpty(); at++) {
            var syllable = syllables.get(at);
            if (syllable.startsWith(rest)) {
                return at + 1;
            }
            if (!rest.startsWith(syllable)) {
                return -1;
            }
            rest = rest.substring(syllable.length());
        }
        return -1;
    }

    private static int asInitials(List<String> syllables, int start, String letters) {
        if (letters.length() < 2 || start + letters.length() > syllables.size()) {
            return -1;
        }
        for (var i = 0; i < letters.length(); i++) {
            if (syllables.get(start + i).isEmpty() || syllables.get(start + i).charAt(0) != letters.charAt(i)) {
                return -1;
            }
        }
        return start + letters.length();
    }

    private static List<Range> joined(List<Range> ranges) {
        var joined = new ArrayList<Range>();
        for (var range : ranges.stream().sorted(Comparator.comparingInt(Range::from)).toList()) {
            if (!joined.isEmpty() && joined.getLast().until() >= range.from()) {
                var last = joined.removeLast();
                joined.add(new Range(last.from(), Math.max(last.until(), range.until())));
            } else {
                joined.add(range);
            }
        }
        return List.copyOf(joined);
    }

    /// As of [Grams#plain], but for what would change its length.
    static String folded(String text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = folded(text.charAt(i));
        }
        return new String(folded);
    }

    private static char folded(char one) {
        if (one < FIRST_BEYOND_ASCII) {
            return Character.toLowerCase(one);
        }
        if (one >= FIRST_HAN && one <= LAST_HAN) {
            return one;
        }
        var plain = Grams.plain(String.valueOf(one));
        return plain.length() == 1 ? plain.charAt(0) : one;
    }
}
