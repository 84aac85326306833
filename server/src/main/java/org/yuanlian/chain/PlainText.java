package org.yuanlian.chain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.yuanlian.kernel.Problem;

/// Text that people write and read: of a length that can be read, and without characters that cannot be seen, which
/// turn what follows about or tell two apart that look the same.
public final class PlainText {
    private static final int SHOWN = 80;

    private PlainText() {}

    /// Lines may be broken, and columns set apart.
    public static Optional<Problem> fault(String where, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(Problem.of("chain.text.long", where, visible(text), longest));
        }
        return text.codePoints().anyMatch(c -> isUnseen(c) && "\n\r\t".indexOf(c) < 0)
                ? Optional.of(Problem.of("chain.text.unseen", where, visible(text)))
                : Optional.empty();
    }

    /// The text with what cannot be seen written as its number, and no longer than can be told.
    public static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(SHOWN).forEach(c -> {
            if (isUnseen(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /// Two names are one where they differ in width, case or blanks only.
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    }

    public static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
