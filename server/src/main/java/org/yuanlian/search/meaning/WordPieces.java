package org.yuanlian.search.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yuanlian.search.words.Grams;

/// Cuts text into the pieces that the model knows, as BERT does: Chinese by the character, other words by the
/// longest pieces.
final class WordPieces {
    private static final String BEGIN = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private final Map<String, Integer> numbers;

    WordPieces(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /// Whether every piece of it is known.
    boolean knows(String text) {
        var unknown = number(UNKNOWN);
        return Arrays.stream(of(text, Integer.MAX_VALUE)).noneMatch(piece -> piece == unknown);
    }

    long[] of(String text, int most) {
        var pieces = new ArrayList<Integer>();
        pieces.add(number(BEGIN));
        for (var word : words(Grams.plain(text))) {
            add(word, pieces);
        }
        var kept = pieces.subList(0, Math.min(pieces.size(), most - 1));
        return java.util.stream.LongStream.concat(
                        kept.stream().mapToLong(Integer::longValue), java.util.stream.LongStream.of(number(END)))
                .toArray();
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            var alone = Grams.isHan(character) || !Character.isLetterOrDigit(character);
            if (alone && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!alone) {
                word.appendCodePoint(character);
            } else if (!Character.isWhitespace(character) && !Character.isISOControl(character)) {
                words.add(Character.toString(character));
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private void add(String word, List<Integer> pieces) {
        var found = new ArrayList<Integer>();
        var start = 0;
        while (start < word.length()) {
            var end = word.length();
            while (end > start && !numbers.containsKey(piece(word, start, end))) {
                end--;
            }
            if (end == start) {
                pieces.add(number(UNKNOWN));
                return;
            }
            found.add(number(piece(word, start, end)));
            start = end;
        }
        pieces.addAll(found);
    }

    private static String piece(String word, int start, int end) {
        return (start == 0 ? "" : "##") + word.substring(start, end);
    }

    private int number(String piece) {
        return numbers.getOrDefault(piece, 0);
    }
}
