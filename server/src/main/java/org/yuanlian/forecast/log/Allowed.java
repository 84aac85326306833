package org.yuanlian.forecast.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.yuanlian.eventlog.Trace;
import org.yuanlian.eventlog.Value;

/// By when a case is to be done: as an attribute of it says, or some time after its start.
public sealed interface Allowed {
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// @param attribute of the case; where no case has it, of its first event that does
    record Attribute(String attribute) implements Allowed {}

    record After(TemporalAmount term) implements Allowed {}

    /// @param text such as `P30D`, `P2M` or `PT48H`
    /// @throws DateTimeException where it is none
    static TemporalAmount term(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    static Instant after(Trace trace, TemporalAmount term) {
        return Course.start(trace).atZone(ZONE).plus(term).toInstant();
    }

    /// @return null where the value says no day: neither a date, nor a moment, nor a term such as `P20D`
    static @Nullable Instant instant(Value value, Trace trace) {
        return switch (value) {
            case Value.Time(var at) -> at;
            case Value.Text(var text) -> instant(text.strip(), trace);
            case Value.Whole _, Value.Real _, Value.Flag _, Value.Id _ -> null;
        };
    }

    private static @Nullable Instant instant(String text, Trace trace) {
        try {
            if (text.startsWith("P")) {
                return after(trace, term(text));
            }
            return text.length() <= 10
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
