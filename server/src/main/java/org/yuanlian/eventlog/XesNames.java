package org.yuanlian.eventlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names and lexical forms of XES.
final class XesNames {
    static final String NAME = "concept:name";
    static final String TIME = "time:timestamp";
    static final Set<String> TYPES = Set.of("string", "date", "int", "float", "boolean", "id");
    private static final ZoneId ZONELESS = ZoneId.of("Asia/Shanghai");

    private XesNames() {}

    /// @return null where the text is no value of the type
    static @Nullable Value value(String type, String text) {
        try {
            return switch (type) {
                case "date" -> new Value.Time(time(text.strip()));
                case "int" -> new Value.Whole(Long.parseLong(text.strip()));
                case "float" -> new Value.Real(real(text.strip()));
                case "boolean" -> flag(text.strip());
                case "id" -> new Value.Id(text);
                default -> new Value.Text(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static Instant time(String text) {
        var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof LocalDateTime local ? local.atZone(ZONELESS).toInstant() : Instant.from(read);
    }

    private static double real(String text) {
        return switch (text) {
            case "INF", "+INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static @Nullable Value flag(String text) {
        return switch (text) {
            case "true", "1" -> new Value.Flag(true);
            case "false", "0" -> new Value.Flag(false);
            default -> null;
        };
    }
}
