package org.yuanlian.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way in which offices write a period.
record PeriodForm(Pattern shape, Function<MatchResult, Period> reading) {
    private static final List<PeriodForm> ALL = List.of(
            form("(\\d{4})(?:年度?|年?全年)?", m -> Period.year(number(m, 1))),
            form("(\\d{4})-?H([12])", m -> Period.half(number(m, 1), number(m, 2))),
            form("(\\d{4})年(上|下)半年", m -> Period.half(number(m, 1), "上".equals(m.group(2)) ? 1 : 2)),
            form("(\\d{4})(?:-?Q|年第?)([1-4一二三四])(?:季度)?", m -> Period.quarter(number(m, 1), quarter(m.group(2)))),
            form("(\\d{4})年(\\d{1,2})月?[-—~至](\\d{1,2})月", m -> new Period(
                    LocalDate.of(number(m, 1), number(m, 2), 1),
                    YearMonth.of(number(m, 1), number(m, 3)).atEndOfMonth())),
            form("(\\d{4})[-/.年](\\d{1,2})月?", m -> Period.month(YearMonth.of(number(m, 1), number(m, 2)))),
            form("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?", m -> Period.day(
                    LocalDate.of(number(m, 1), number(m, 2), number(m, 3)))));

    static Optional<Period> read(String text) {
        for (var form : ALL) {
            var match = form.shape.matcher(text);
            if (match.matches()) {
                return Optional.of(form.reading.apply(match.toMatchResult()));
            }
        }
        return Optional.empty();
    }

    private static PeriodForm form(String shape, Function<MatchResult, Period> reading) {
        return new PeriodForm(Pattern.compile(shape), reading);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int quarter(String sign) {
        return "1234一二三四".indexOf(sign) % 4 + 1;
    }
}
