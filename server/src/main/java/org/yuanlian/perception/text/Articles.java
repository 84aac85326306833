package org.yuanlian.perception.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a document into its articles, and takes from each what is not the article.
public final class Articles {
    private static final Pattern SOURCE = Pattern.compile("(?:.{0,40}\\s)?(?:文章)?来源[:：] ?([^\\s|)]{2,40}).*");
    private static final int LONGEST_TITLE = 80;
    private static final int TOO_LONG_FOR_A_TITLE = 40;

    private Articles() {}

    /// One article before its facts are read: its title is the first line of its text.
    public record Draft(
            String title, @Nullable LocalDate publishedOn, @Nullable String source, MappedText text) {}

    public static List<Draft> in(String document) {
        var text = Simplification.simplified(
                PinyinInserts.removed(Normalisation.normalised(MappedText.raw(document))));
        var drafts = new ArrayList<Draft>();
        for (var segment : segments(lines(text.text()))) {
            draft(text, segment).ifPresent(drafts::add);
        }
        return drafts;
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            lines.add(stripped(text, start, end));
            start = end + 1;
        }
        return lines;
    }

    private static Line stripped(String text, int start, int end) {
        int from = start;
        int until = end;
        while (from < until && text.charAt(from) <= ' ') {
            from++;
        }
        while (until > from && text.charAt(until - 1) <= ' ') {
            until--;
        }
        return new Line(from, until, text.substring(from, until));
    }

    private static List<List<Line>> segments(List<Line> lines) {
        var segments = new ArrayList<List<Line>>();
        var current = new ArrayList<Line>();
        for (var line : lines) {
            if (line.isSeparator()) {
                segments.add(current);
                current = new ArrayList<>();
            } else {
                current.add(line);
            }
        }
        segments.add(current);
        return segments;
    }

    private static Optional<Draft> draft(MappedText text, List<Line> segment) {
        var body = new ArrayList<Line>();
        for (var line : segment.subList(0, Residue.endOfBody(segment))) {
            if (!Residue.isResidue(line)) {
                body.add(line);
            }
        }
        while (!body.isEmpty() && !body.getLast().isSentence() && holdsSentence(body.subList(0, body.size() - 1))) {
            body.removeLast();
        }
        if (body.isEmpty() || !holdsSentence(body) && body.stream().mapToInt(Line::length).sum() < 20) {
            return Optional.empty();
        }
        var out = new MappedText.Writer(text);
        for (var line : body) {
            out.keep(line.start(), line.end());
            out.put('\n', Math.min(line.end(), text.length() - 1));
        }
        return Optional.of(new Draft(title(body.getFirst()), DateLine.of(segment).orElse(null), source(segment), out.finish()));
    }

    private static boolean holdsSentence(List<Line> lines) {
        return lines.stream().anyMatch(Line::holdsSentence);
    }

    private static String title(Line first) {
        var text = first.text();
        if (text.length() <= LONGEST_TITLE && !text.endsWith("。")) {
            return text;
        }
        int end = 0;
        while (end < text.length() && end < TOO_LONG_FOR_A_TITLE && "。!?,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static @Nullable String source(List<Line> segment) {
        for (var line : segment) {
            var source = SOURCE.matcher(line.text());
            if (source.matches()) {
                return source.group(1);
            }
        }
        return null;
    }
}
