package org.yuanlian.perception.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number where it stands, in figures or in Chinese, with its 万 and 亿 counted in.
///
/// @param high upper end where a range is given, or null
/// @param orMore whether 余 or 多 follows
/// @param chinese whether it is written in characters
record Numeral(int start, int end, BigDecimal value, @Nullable BigDecimal high, boolean orMore, boolean chinese) {

    boolean isYear() {
        return !chinese && high == null && end - start == 4 && value.intValue() >= 1900 && value.intValue() < 2100;
    }
}
