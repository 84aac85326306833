package org.yuanlian.perception.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the number that begins at a place in the text.
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String ALL = "零〇一二两三四五六七八九十百千万亿半";
    private static final int LONGEST = 24;

    private final String text;

    Numerals(String text) {
        this.text = text;
    }

    static boolean begins(char c) {
        return c >= '0' && c <= '9' || ALL.indexOf(c) >= 0;
    }

    /// @return nothing where no plain number stands, as in 4S店 or 几十
    Optional<Numeral> at(int start) {
        return isDigit(at0(start)) ? figures(start) : characters(start);
    }

    /// The end of whatever looks like a number here, so that a refused one is not read again from its middle.
    int skip(int start) {
        int end = start + 1;
        boolean figures = isDigit(at0(start));
        while (end < text.length() && end - start < LONGEST && (figures ? isDigit(at0(end)) || at0(end) == '.' : ALL.indexOf(at0(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private Optional<Numeral> figures(int start) {
        int end = endOfFigures(start);
        if (end - start > LONGEST) {
            return Optional.empty();
        }
        var low = figure(start, end);
        @Nullable BigDecimal high = null;
        int at = end;
        char dash = at0(end);
        if ((dash == '-' || dash == '~' || dash == '—' || dash == '至' || dash == '到') && isDigit(at0(end + 1))) {
            int until = endOfFigures(end + 1);
            high = figure(end + 1, until);
            at = until;
        }
        return Optional.of(scaled(start, at, low, high, false));
    }

    private Numeral scaled(int start, int from, BigDecimal low, @Nullable BigDecimal high, boolean chinese) {
        int at = from;
        boolean more = isMore(at);
        at += more ? 1 : 0;
        var scale = BigDecimal.ONE;
        while (scale(at0(at)) > 1 && !(at0(at) == '千' && at0(at + 1) == '米') && !(at0(at) == '百' && at0(at + 1) == '分')) {
            scale = scale.multiply(BigDecimal.valueOf(scale(at0(at))));
            at++;
        }
        if (!more && isMore(at)) {
            more = true;
            at++;
        }
        return new Numeral(start, at, low.multiply(scale), high == null ? null : high.multiply(scale), more, chinese);
    }

    private boolean isMore(int at) {
        char c = at0(at);
        return c == '余' || c == '多' && at0(at + 1) != '样' && at0(at + 1) != '元' || c == '来' && at0(at + 1) != '自';
    }

    private int endOfFigures(int start) {
        int at = start;
        while (isDigit(at0(at))) {
            at++;
        }
        if (at - start <= 3) {
            while (at0(at) == ',' && isDigit(at0(at + 1)) && isDigit(at0(at + 2)) && isDigit(at0(at + 3)) && !isDigit(at0(at + 4))) {
                at += 4;
            }
        }
        if (at0(at) == '.' && isDigit(at0(at + 1))) {
            at++;
            while (isDigit(at0(at))) {
                at++;
            }
        }
        return at;
    }

    private BigDecimal figure(int start, int end) {
        return new BigDecimal(text.substring(start, end).replace(",", ""));
    }

    private Optional<Numeral> characters(int start) {
        int end = skip(start);
        char before = at0(start - 1);
        if (before == '几' || before == '数' || before == '每' || at0(end) == '几') {
            return Optional.empty();
        }
        if (at0(start) == '半' && end - start == 1) {
            return Optional.of(new Numeral(start, end, new BigDecimal("0.5"), null, false, true));
        }
        if (scale(at0(start)) > 10 && "近超过逾约上".indexOf(before) < 0) {
            return Optional.empty();
        }
        return ChineseNumber.parse(text.substring(start, end))
                .map(value -> scaled(start, end, value, null, true));
    }

    static long scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 1;
        };
    }

    static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        return c == '〇' ? 0 : DIGITS.indexOf(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private char at0(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : '\n';
    }
}
