package org.yuanlian.perception.facts;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers in characters: 三, 十二, 两千三百, 一亿五千万.
final class ChineseNumber {
    private ChineseNumber() {}

    static Optional<BigDecimal> parse(String text) {
        long total = 0;
        long section = 0;
        int digit = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            long scale = Numerals.scale(c);
            int value = Numerals.digit(c);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
            } else if (scale >= 10_000) {
                long head = section + Math.max(digit, 0);
                total = (total + (head == 0 ? 1 : head)) * scale;
                section = 0;
                digit = -1;
            } else if (scale > 1) {
                section += (digit < 0 ? 1 : digit) * scale;
                digit = -1;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(BigDecimal.valueOf(total + section + Math.max(digit, 0)));
    }
}
