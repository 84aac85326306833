package org.yuanlian.perception.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day on which an article says it was published.
final class DateLine {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?(?!\\d)");
    private static final Pattern ALONE = Pattern.compile(
            "[(\\[]?(?:19|20)\\d{2}[-/.年] ?\\d{1,2}[-/.月] ?\\d{1,2}日?[)\\]]?(?:[ T]*\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern LABELLED = Pattern.compile(".*(?:时间|日期|发布|更新|发表)[于::].*");
    private static final int LONGEST_META = 80;

    private DateLine() {}

    static boolean isOne(String line) {
        return line.length() <= 32 && ALONE.matcher(line).matches();
    }

    static Optional<LocalDate> in(String text) {
        var day = DAY.matcher(text);
        while (day.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3))));
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return Optional.empty();
    }

    /// A line of its own first, then a labelled one, then one of the short lines at the top.
    static Optional<LocalDate> of(List<Line> lines) {
        return lines.stream()
                .filter(line -> isOne(line.text()))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.length() <= LONGEST_META && LABELLED.matcher(line.text()).matches())
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(line -> line.length() > 0)
                        .limit(6)
                        .filter(line -> line.length() <= 48 && !line.isSentence())
                        .filter(line -> in(line.text()).isPresent())
                        .findFirst())
                .flatMap(line -> in(line.text()));
    }
}
