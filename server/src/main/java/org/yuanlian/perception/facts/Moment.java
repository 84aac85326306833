package org.yuanlian.perception.facts;

/// A time that a text names.
///
/// @param value 2024, 2024-09, 2024-09-05, 2015-Q4, 2024-H1, 2023/2025; --09-05 where no year is known
/// @param stated whether it was written as a date, rather than as 今年 or 去年
record Moment(int start, int end, String value, boolean stated) {

    boolean hasYear() {
        return !value.startsWith("--");
    }
}
