package org.yuanlian.perception.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts an article into sentences; what runs on without an end is cut at a comma, so that no rule ever
/// looks at megabytes.
public final class Sentences {
    private static final int LONGEST = 1200;
    private static final int LONGEST_HEADING = 40;
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final String CLOSING = "”’」』)\"'";

    private Sentences() {}

    /// @param paragraph number of the line that the sentence stands in; the title is 0
    public record Sentence(int start, int end, int paragraph) {}

    public static List<Sentence> in(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        int paragraph = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n';
            if (lineEnd || ends(c) || c == ' ' && isHeading(text, start, i) || i - start >= LONGEST && (c == ',' || i - start >= 2 * LONGEST)) {
                int end = lineEnd ? i : closed(text, i + 1);
                add(sentences, text, start, end, paragraph);
                start = lineEnd ? i + 1 : end;
                i = start - 1;
                paragraph += lineEnd ? 1 : 0;
            }
            i++;
        }
        add(sentences, text, start, text.length(), paragraph);
        return sentences;
    }

    /// 一、要素保障 and a blank: a heading run into its paragraph.
    private static boolean isHeading(String text, int from, int end) {
        int start = from;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        int mark = start;
        while (mark < end && NUMBERS.indexOf(text.charAt(mark)) >= 0) {
            mark++;
        }
        return mark > start && mark < end && text.charAt(mark) == '、' && end - mark <= LONGEST_HEADING && text.indexOf(',', mark) > end;
    }

    private static boolean ends(char c) {
        return c == '。' || c == '!' || c == '?' || c == '！' || c == '？' || c == '…';
    }

    private static int closed(String text, int from) {
        int end = from;
        while (end < text.length() && (CLOSING.indexOf(text.charAt(end)) >= 0 || ends(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static void add(List<Sentence> sentences, String text, int from, int until, int paragraph) {
        int start = from;
        int end = until;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > start) {
            sentences.add(new Sentence(start, end, paragraph));
        }
    }
}
