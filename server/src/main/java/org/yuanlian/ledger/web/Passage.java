package org.yuanlian.ledger.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the words that a locator points to.
final class Passage {
    private static final Pattern LINE = Pattern.compile("line=(\\d+)");
    private static final Pattern SPAN = Pattern.compile("from=(\\d+);to=(\\d+)");

    private Passage() {}

    /// Offsets of the words in the text, in characters.
    record Highlight(int start, int end) {}

    static @Nullable Highlight at(String locator, String text) {
        var line = LINE.matcher(locator);
        if (line.find()) {
            return line(Integer.parseInt(line.group(1)), text);
        }
        var span = SPAN.matcher(locator);
        if (span.find()) {
            var from = Math.min(Integer.parseInt(span.group(1)), text.length());
            return new Highlight(from, Math.min(Integer.parseInt(span.group(2)), text.length()));
        }
        return null;
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
