package org.yuanlian.kernel;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/// A stretch of days that a figure is about, both ends included. Its text is the shortest that says
/// it: `2024`, `2024-H1`, `2024-Q3`, `2024-03`, `2024-03-05` or `2024-03-05/2024-04-15`.
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from)) {
            throw new Refusal(Problem.of("kernel.period.order", "period", from + "/" + to));
        }
    }

    public static Period year(int year) {
        return months(YearMonth.of(year, 1), 12);
    }

    public static Period half(int year, int half) {
        return months(YearMonth.of(year, half * 6 - 5), 6);
    }

    public static Period quarter(int year, int quarter) {
        return months(YearMonth.of(year, quarter * 3 - 2), 3);
    }

    public static Period month(YearMonth month) {
        return months(month, 1);
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    /// Reads the text of `toString`, and what offices write: `2024年`, `2024年上半年`, `2024年第三季度`,
    /// `2024年1-8月`, `2024年3月5日`, `2024/3/5`.
    ///
    /// @throws Refusal where the text is no period
    public static Period parse(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
        try {
            var slash = text.indexOf('/');
            if (slash > 0 && text.indexOf('-') > 0) {
                return new Period(parse(text.substring(0, slash)).from, parse(text.substring(slash + 1)).to);
            }
            return PeriodForm.read(text).orElseThrow(() -> unreadable("kernel.period.unreadable", written));
        } catch (DateTimeException e) {
            throw unreadable("kernel.period.unreadable#day", written);
        }
    }

    private static Refusal unreadable(String key, String written) {
        return new Refusal(Problem.of(key, "period", written));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public int compareTo(Period other) {
        var byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        if (from.equals(to)) {
            return from.toString();
        }
        var year = from.getYear();
        if (equals(year(year))) {
            return Integer.toString(year);
        }
        if (equals(month(YearMonth.from(from)))) {
            return YearMonth.from(from).toString();
        }
        var half = IntStream.rangeClosed(1, 2).filter(h -> equals(half(year, h))).mapToObj(h -> year + "-H" + h);
        var quarter = IntStream.rangeClosed(1, 4).filter(q -> equals(quarter(year, q))).mapToObj(q -> year + "-Q" + q);
        return half.findFirst().or(quarter::findFirst).orElse(from + "/" + to);
    }
}
