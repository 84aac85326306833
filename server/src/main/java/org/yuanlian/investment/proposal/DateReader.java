package org.yuanlian.investment.proposal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yuanlian.investment.sheet.Cell;
import org.yuanlian.investment.sheet.Serials;
import org.yuanlian.investment.sheet.Tidy;
import org.yuanlian.kernel.Words;

/// Reads days as offices write them. A month stands for its first day and says so; what can be read
/// in two ways is not read at all.
final class DateReader {
    private static final Pattern TIME = Pattern.compile("[ T]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?份?(?:上旬|中旬|下旬|初|中|底|末)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(上半年|下半年|[第]?[一二三四1-4]季度|Q[1-4])?");
    private static final Pattern SHORT = Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}([-/.月]\\d{1,4}日?|月)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d+)?");
    private final boolean from1904;

    DateReader(boolean from1904) {
        this.from1904 = from1904;
    }

    record Day(LocalDate on, boolean wholeMonth) {}

    Reading<Day> read(Cell cell) {
        return switch (cell.value()) {
            case Cell.Blank _ -> Reading.absent();
            case Cell.Day day -> plausible(day.date(), false);
            case Cell.Numeric number -> text(number.shown(), true);
            case Cell.Text text -> Blanks.says(text.text()) ? Reading.absent() : text(text.text(), false);
            case Cell other -> unreadable();
        };
    }

    private Reading<Day> text(String written, boolean number) {
        var line = TIME.matcher(java.text.Normalizer.normalize(Tidy.line(written), java.text.Normalizer.Form.NFKC)).replaceFirst("");
        var text = Tidy.narrow(line);
        var day = DAY.matcher(text);
        if (day.matches()) {
            return of(day, 3);
        }
        if (number && text.matches("\\d{4}\\.1")) {
            return Reading.unreadable("sheet.date.ambiguous", text);
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return of(month, 2);
        }
        if (SERIAL.matcher(text).matches()) {
            return serial(new BigDecimal(text));
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return of(compact, compact.group(3) == null ? 2 : 3);
        }
        return unreadable(text);
    }

    private Reading<Day> unreadable(String text) {
        if (YEAR.matcher(text).matches()) {
            return Reading.unreadable("sheet.date.year-only");
        }
        if (SHORT.matcher(text).matches()) {
            return Reading.unreadable("sheet.date.ambiguous#order");
        }
        return unreadable();
    }

    private static Reading<Day> unreadable() {
        return Reading.unreadable("sheet.date.unreadable");
    }

    private Reading<Day> serial(BigDecimal number) {
        return Serials.day(number, from1904).map(day -> plausible(day, false)).orElseGet(DateReader::unreadable);
    }

    private static Reading<Day> of(Matcher parts, int count) {
        try {
            var day = count == 3 ? Integer.parseInt(parts.group(3)) : 1;
            return plausible(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), day), count == 2);
        } catch (DateTimeException e) {
            return Reading.unreadable("sheet.date.impossible");
        }
    }

    private static Reading<Day> plausible(LocalDate on, boolean wholeMonth) {
        if (on.getYear() < 1978 || on.getYear() > 2099) {
            return Reading.unreadable("sheet.date.implausible", on.getYear());
        }
        return wholeMonth
                ? Reading.of(new Day(on, true), Words.of("sheet.date.month"))
                : Reading.of(new Day(on, false));
    }
}
