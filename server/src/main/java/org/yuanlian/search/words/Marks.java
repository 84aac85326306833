package org.yuanlian.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Where in a shown text stands what was asked for, also where it was asked in pinyin.
public final class Marks {
    private static final int BEFORE = 36;
    private static final int AFTER = 96;

    private Marks() {}

    /// From one char up to another.
    public record Range(int from, int until) {}

    /// Part of a text around the first mark.
    public record Excerpt(String text, List<Range> marks) {}

    /// @param words as of [Grams#plain]
    public static List<Range> in(String shown, List<String> words) {
        var folded = folded(shown);
        var ranges = new ArrayList<Range>();
        for (var word : words) {
            var found = occurrences(folded, word);
            if (found.isEmpty() && Grams.hasHan(word)) {
                Grams.of(word).forEach(gram -> found.addAll(occurrences(folded, gram)));
            } else if (found.isEmpty()) {
                found.addAll(spoken(shown, word));
            }
            ranges.addAll(found);
        }
        return joined(ranges);
    }

    /// @return the beginning of the text where nothing is marked
    public static Excerpt excerpt(String text, List<String> words) {
        var flat = text.replaceAll("\\s+", " ").strip();
        var folded = folded(flat);
        var first = words.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElseGet(() -> words.stream()
                        .filter(Grams::hasHan)
                        .flatMap(word -> Grams.of(word).stream())
                        .mapToInt(folded::indexOf)
                        .filter(at -> at >= 0)
                        .min()
                        .orElse(0));
        var from = Math.max(0, first - BEFORE);
        var until = Math.min(flat.length(), first + AFTER);
        var part = (from > 0 ? "…" : "") + flat.substring(from, until) + (until < flat.length() ? "…" : "");
        return new Excerpt(part, literal(part, words));
    }

    private static List<Range> literal(String text, List<String> words) {
        var folded = folded(text);
        var ranges = new ArrayList<Range>();
        for (var word : words) {
            var found = occurrences(folded, word);
            if (found.isEmpty() && Grams.hasHan(word)) {
                Grams.of(word).forEach(gram -> found.addAll(occurrences(folded, gram)));
            }
            ranges.addAll(found);
        }
        return joined(ranges);
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
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var one = String.valueOf(text.charAt(i));
            var plain = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            folded.append(plain.length() == 1 ? plain : one);
        }
        return folded.toString();
    }
}
