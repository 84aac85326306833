package org.yuanlian.chain.declared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What a name may be made of: it is read by people, sorted, searched, and opened in spreadsheets.
final class NodeName {
    private static final int LONGEST = 80;

    private NodeName() {}

    /// @return the code of the problem
    static Optional<String> fault(String name) {
        if (name.isBlank()) {
            return Optional.of("chain.name.blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("chain.name.long");
        }
        if (name.codePoints().anyMatch(NodeName::isUnseen)) {
            return Optional.of("chain.name.unseen");
        }
        // A spreadsheet would take it for a formula when the map is exported.
        return "=+-@\t".indexOf(name.charAt(0)) >= 0 ? Optional.of("chain.name.formula") : Optional.empty();
    }

    /// Two names are one where they differ in width, case or blanks only.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "").toLowerCase(Locale.ROOT);
    }

    /// The text with what cannot be seen written as its number, and no longer than can be told.
    static String visible(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (isUnseen(c)) {
                shown.append("<U+%04X>".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
