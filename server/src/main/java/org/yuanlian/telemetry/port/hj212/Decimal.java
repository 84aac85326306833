package org.yuanlian.telemetry.port.hj212;

import java.util.OptionalDouble;

/// Numbers as monitors write them. `Double.parseDouble` also takes `NaN`, `1d` and `0x1p3`, which none of them means.
final class Decimal {
    private static final int LONGEST = 24;

    private Decimal() {}

    static OptionalDouble of(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || !stripped.chars().allMatch(Decimal::mayStand)) {
            return OptionalDouble.empty();
        }
        try {
            var value = Double.parseDouble(stripped);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static boolean mayStand(int each) {
        return each >= '0' && each <= '9' || each == '.' || each == '-' || each == '+' || each == 'e' || each == 'E';
    }
}
