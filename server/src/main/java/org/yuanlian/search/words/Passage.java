package org.yuanlian.search.words;

import java.util.List;
import org.yuanlian.search.words.Marks.Excerpt;
import org.yuanlian.search.words.Marks.Range;

/// Where a long text speaks of what was asked for: its sentence with the most of the words.
public final class Passage {
    private static final int BEFORE = 36;
    private static final int LONGEST = 132;
    private static final String ENDS = "。！？；!?;\n\r";
    private static final double IN_PARTS = 0.5;

    private Passage() {}

    /// @param words as of [Grams#plain]
    /// @return the first of those that have as many; an empty range at the beginning where none has any
    public static Range sentence(String text, List<String> words) {
        var folded = Marks.folded(text);
        var best = new Range(0, 0);
        var most = 0.0;
        for (var from = 0; from < text.length(); ) {
            var until = end(text, from);
            var found = shared(folded.substring(from, until), words);
            if (found > most) {
                most = found;
                best = new Range(from, until);
            }
            from = until;
        }
        return trimmed(text, best);
    }

    /// The sentence, or what of it stands around the first mark, in one line.
    public static Excerpt excerpt(String text, List<String> words) {
        var sentence = sentence(text, words);
        var from = sentence.from();
        var until = Math.min(text.length(), Math.max(sentence.until(), from + LONGEST));
        var marks = Marks.literal(text.substring(from, until), words);
        if (!marks.isEmpty() && marks.getFirst().until() > LONGEST) {
            from += Math.max(0, marks.getFirst().from() - BEFORE);
        }
        until = Math.min(until, from + LONGEST);
        var part = (from > 0 ? "…" : "") + oneLine(text.substring(from, until)) + (until < text.length() ? "…" : "");
        return new Excerpt(part, Marks.literal(part, words));
    }

    private static String oneLine(String part) {
        return part.strip().replaceAll("\\s*[\\r\\n]+\\s*", " · ").replaceAll("\\s+", " ");
    }

    private static int end(String text, int from) {
        var at = from;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    private static double shared(String sentence, List<String> words) {
        return words.stream().mapToDouble(word -> sentence.contains(word) ? 1 : parts(sentence, word)).sum();
    }

    private static double parts(String sentence, String word) {
        var grams = Grams.hasHan(word) ? Grams.of(word) : List.<String>of();
        return grams.isEmpty() ? 0 : IN_PARTS * grams.stream().filter(sentence::contains).count() / grams.size();
    }

    private static Range trimmed(String text, Range sentence) {
        var from = sentence.from();
        var until = sentence.until();
        while (from < until && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (until > from && Character.isWhitespace(text.charAt(until - 1))) {
            until--;
        }
        return new Range(from, until);
    }
}
