package org.yuanlian.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of the table: what was measured, what it may take, and the limit that it is held against.
///
/// @param unit of `median`, `target` and `limit`
/// @param limitIs what the limit is: the same work by hand, without the system
public record Figure(
        String what, double median, String unit, double target, @Nullable Double limit, @Nullable String limitIs) {

    boolean isMet() {
        return median <= target;
    }

    String row() {
        var ratio = limit == null ? "–" : String.format(Locale.ROOT, "%.2f", median / limit);
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        what,
                        number(median),
                        target == Double.MAX_VALUE ? "–" : (isMet() ? "≤ " : "**missed** ≤ ") + number(target),
                        limit == null ? "–" : number(limit),
                        ratio,
                        limitIs == null ? "–" : limitIs);
    }

    static String header() {
        return """
                | what | median | target | limit | ratio | the limit is |
                | --- | ---: | ---: | ---: | ---: | --- |""";
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"what\":\"%s\",\"median\":%.3f,\"unit\":\"%s\",\"target\":%.3f,\"limit\":%s}",
                what,
                median,
                unit,
                target,
                limit == null ? "null" : String.format(Locale.ROOT, "%.3f", limit));
    }

    private String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.0f %s", value, unit);
    }
}
