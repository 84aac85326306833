package org.yuanlian.ledger.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the words that an entry rests on in the text of its evidence.
final class Passage {
    private static final Pattern LINE = Pattern.compile("line=(\\d+)");

    private Passage() {}

    /// Offsets of the words in the text, in characters.
    record Highlight(int start, int end) {}

    /// By the line that the locator names, else by the quoted words; null where they are not in the text.
    static @Nullable Highlight of(String locator, @Nullable String quote, String text) {
        var line = LINE.matcher(locator);
        if (line.find()) {
            return line(Integer.parseInt(line.group(1)), text);
        }
        var start = quote == null || quote.isBlank() ? -1 : text.indexOf(quote);
        return start < 0 || quote == null ? null : new Highlight(start, start + quote.length());
    }

    private static @Nullable Highlight line(int number, String text) {
        var start = 0;
        for (int i = 1; i < number; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return null;
            }
        }
        var end = text.indexOf('\n', start);
        return new Highlight(start, end < 0 ? text.length() : end);
    }
}
