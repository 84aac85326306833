package org.yuanlian.perception.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates, and times told relative to the day of the article.
final class Moments {
    private static final Pattern DAY =
            Pattern.compile("((?:19|20)\\d{2})([-/.])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d.])");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})年?[-~—至到]((?:19|20)\\d{2})年");
    private static final Pattern YEAR = Pattern.compile(
            "((?:19|20)\\d{2})年(?:度?(?:第?([一二三四1-4])季度|(上|下)半年)|(1[0-2]|0?[1-9])(?:[-~—至到](1[0-2]|[1-9]))?月(?:份|(3[01]|[12]\\d|0?[1-9])[日号])?)?");
    private static final Pattern MONTH =
            Pattern.compile("(1[0-2]|[1-9])(?:[-~—至到](1[0-2]|[1-9]))?月(?:份|(3[01]|[12]\\d|[1-9])[日号])?(?![球])");
    private static final Map<String, Integer> RELATIVE =
            Map.of("今年", 0, "本年", 0, "去年", -1, "上年", -1, "前年", -2, "明年", 1);
    private static final List<Part> PARTS = List.of(
            new Part("上半年", "Y-H1", 6),
            new Part("下半年", "Y-H2", 12),
            new Part("前三季度", "Y-01/Y-09", 9),
            new Part("一季度", "Y-Q1", 3),
            new Part("二季度", "Y-Q2", 6),
            new Part("三季度", "Y-Q3", 9),
            new Part("四季度", "Y-Q4", 12));
    private static final int LONGEST = 24;
    private static final int FAR_AHEAD_DAYS = 45;

    private record Part(String words, String value, int lastMonth) {}

    private final String text;
    private final @Nullable LocalDate publishedOn;

    Moments(String text, @Nullable LocalDate publishedOn) {
        this.text = text;
        this.publishedOn = publishedOn;
    }

    /// The date that begins at a figure.
    Optional<Moment> at(int start) {
        return day(start).or(() -> years(start)).or(() -> year(start)).or(() -> month(start));
    }

    /// 上半年 or 一季度 of the article's own year, once it is over.
    Optional<Moment> part(int start) {
        if (publishedOn == null) {
            return Optional.empty();
        }
        for (var part : PARTS) {
            if (text.startsWith(part.words(), start) && publishedOn.getMonthValue() >= part.lastMonth()) {
                return Optional.of(new Moment(
                        start, start + part.words().length(), part.value().replace("Y", String.valueOf(publishedOn.getYear())), false));
            }
        }
        return Optional.empty();
    }

    /// 今年, 去年 and the like at `start`, where no month follows.
    Optional<Moment> relative(int start) {
        if (publishedOn == null || start + 2 > text.length()) {
            return Optional.empty();
        }
        var shift = RELATIVE.get(text.substring(start, start + 2));
        if (shift == null
                || start > 0 && "较比同超".indexOf(text.charAt(start - 1)) >= 0
                || text.startsWith("同期", start + 2)
                || start + 2 < text.length() && Character.isDigit(text.charAt(start + 2))) {
            return Optional.empty();
        }
        return Optional.of(new Moment(start, start + 2, String.valueOf(publishedOn.getYear() + shift), false));
    }

    private Optional<Moment> day(int start) {
        var day = DAY.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        if (!day.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new Moment(start, day.end(), date(day.group(1), day.group(3), day.group(4)), true));
    }

    private Optional<Moment> years(int start) {
        var years = YEARS.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        return years.lookingAt()
                ? Optional.of(new Moment(start, years.end(), years.group(1) + "/" + years.group(2), true))
                : Optional.empty();
    }

    private Optional<Moment> year(int start) {
        var year = YEAR.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        if (!year.lookingAt()) {
            return Optional.empty();
        }
        var value = year.group(1);
        if (year.group(2) != null) {
            value += "-Q" + quarter(year.group(2));
        } else if (year.group(3) != null) {
            value += year.group(3).equals("上") ? "-H1" : "-H2";
        } else if (year.group(4) != null) {
            value = monthly(year.group(1), year.group(4), year.group(5), year.group(6));
        }
        return Optional.of(new Moment(start, year.end(), value, true));
    }

    private Optional<Moment> month(int start) {
        var month = MONTH.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        if (!month.lookingAt()) {
            return Optional.empty();
        }
        var year = yearOf(start, Integer.parseInt(month.group(1)), month.group(3));
        var value = year == null
                ? "--" + monthly("", month.group(1), month.group(2), month.group(3)).substring(1)
                : monthly(year, month.group(1), month.group(2), month.group(3));
        boolean told = start >= 2 && RELATIVE.containsKey(text.substring(start - 2, start));
        return Optional.of(new Moment(told ? start - 2 : start, month.end(), value, true));
    }

    /// The year said just before, else the year of the article, or the year before where the day would
    /// otherwise lie far ahead of it.
    private @Nullable String yearOf(int start, int month, @Nullable String day) {
        if (publishedOn == null) {
            return null;
        }
        var shift = start >= 2 ? RELATIVE.get(text.substring(start - 2, start)) : null;
        if (shift != null) {
            return String.valueOf(publishedOn.getYear() + shift);
        }
        int dayOfMonth = day == null ? 1 : Integer.parseInt(day);
        long ahead = (month - publishedOn.getMonthValue()) * 30L + dayOfMonth - publishedOn.getDayOfMonth();
        return String.valueOf(publishedOn.getYear() - (ahead > FAR_AHEAD_DAYS ? 1 : 0));
    }

    private static String monthly(String year, String month, @Nullable String until, @Nullable String day) {
        if (until != null) {
            return "%s-%s/%s-%s".formatted(year, two(month), year, two(until));
        }
        return day == null ? year + "-" + two(month) : date(year, month, day);
    }

    private static String date(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static int quarter(String word) {
        int chinese = "一二三四".indexOf(word);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(word);
    }
}
