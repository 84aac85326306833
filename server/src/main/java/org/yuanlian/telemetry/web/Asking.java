package org.yuanlian.telemetry.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;

/// Reads what a question holds, and tells at once all that is wrong with it.
final class Asking {
    private final Problems problems = new Problems();

    /// @param from the first moment, in milliseconds since 1970 in UTC
    /// @param to the last one
    record Span(long from, long to) {
        long millis() {
            return to - from;
        }
    }

    /// A moment with its offset, as `2026-11-21T09:30:00+08:00`.
    long moment(String name, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text.strip()).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException _) {
            problems.add(Problem.of("telemetry.ask.moment", name, text == null ? "" : text));
            return 0;
        }
    }

    long moment(String name, @Nullable String text, long otherwise) {
        return text == null || text.isBlank() ? otherwise : moment(name, text);
    }

    Span span(@Nullable String from, @Nullable String to, Duration longest) {
        int before = problems.asList().size();
        var span = new Span(moment("from", from), moment("to", to));
        if (problems.asList().size() == before) {
            if (span.from > span.to) {
                problems.add(Problem.of("telemetry.ask.order", "to", String.valueOf(to)));
            } else if (span.millis() > longest.toMillis()) {
                problems.add(Problem.of("telemetry.ask.long", "to", Duration.ofMillis(span.millis()).toString(), longest.toHours()));
            }
        }
        return span;
    }

    int within(String name, @Nullable String text, int least, int most, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // told below, as any other number that does not fit
        }
        problems.add(Problem.of("telemetry.ask.number", name, text, least, most));
        return otherwise;
    }

    void tell(Problem problem) {
        problems.add(problem);
    }

    /// @throws org.yuanlian.kernel.Refusal with all that was found
    void refuseIfAny() {
        problems.refuseIfAny("This cannot be asked.");
    }

    static Instant instant(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
