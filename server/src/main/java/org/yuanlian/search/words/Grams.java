package org.yuanlian.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Writing as the index keeps it: pairs of neighbouring characters where it is Chinese, whole words elsewhere.
public final class Grams {
    private Grams() {}

    /// Full-width letters as ordinary ones, capitals as small ones.
    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Pairs and words in their order; a character that stands alone counts as a pair.
    public static List<String> of(String written) {
        var grams = new ArrayList<String>();
        runs(plain(written), run -> {
            if (!isHan(run.codePointAt(0)) || run.codePointCount(0, run.length()) == 1) {
                grams.add(run);
                return;
            }
            var characters = run.codePoints().toArray();
            for (var i = 1; i < characters.length; i++) {
                grams.add(new String(characters, i - 1, 2));
            }
        });
        return grams;
    }

    /// Every Chinese character once.
    public static List<String> characters(String written) {
        return plain(written)
                .codePoints()
                .filter(Grams::isHan)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    public static boolean isHan(int character) {
        return Character.isIdeographic(character);
    }

    public static boolean hasHan(String written) {
        return written.codePoints().anyMatch(Grams::isHan);
    }

    private static void runs(String written, Consumer<String> run) {
        var start = 0;
        while (start < written.length()) {
            var first = written.codePointAt(start);
            var end = start + Character.charCount(first);
            if (Character.isLetterOrDigit(first)) {
                while (end < written.length() && goesOn(first, written.codePointAt(end))) {
                    end += Character.charCount(written.codePointAt(end));
                }
                run.accept(written.substring(start, end));
            }
            start = end;
        }
    }

    private static boolean goesOn(int first, int next) {
        return Character.isLetterOrDigit(next) && isHan(first) == isHan(next);
    }
}
