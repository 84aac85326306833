package org.yuanlian.telemetry.port.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Letters;
import org.yuanlian.telemetry.port.wire.Reading;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// One moment of a payload, read as its bytes go by: messages come by the hundred thousand a second, and a tree of each
/// would be most of what is made for it.
final class Moment {
    static final int ALONE = -1;
    private static final int LONGEST_MEASURE = 60;
    private final JsonParser json;
    private final int number;
    private final Consumer<Fault> faults;
    private final List<Measured> measured = new ArrayList<>(1);
    private @Nullable Map<String, Quality> flags;
    private @Nullable Long at;
    private boolean hasTime;
    private boolean hasValues;

    private record Measured(String measure, double value) {}

    /// @param number in a list, or `ALONE`
    Moment(JsonParser json, int number, Consumer<Fault> faults) {
        this.json = json;
        this.number = number;
        this.faults = faults;
    }

    void read(List<Reading> readings) {
        if (!json.isExpectedStartObjectToken()) {
            tell(Kind.SHAPE, "", rest());
            return;
        }
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var token = json.nextToken();
            switch (name) {
                case "at" -> readTime(token);
                case "values" -> readValues(token);
                case "flags" -> readFlags(token);
                default -> tell(Kind.SHAPE, "." + name, rest());
            }
        }
        if (!hasTime) {
            tell(Kind.TIME, ".at", "");
        }
        if (!hasValues) {
            tell(Kind.SHAPE, ".values", "");
        }
        if (at != null) {
            for (var one : measured) {
                readings.add(new Reading(one.measure, at, one.value, flags == null ? Quality.GOOD : flags.getOrDefault(one.measure, Quality.GOOD)));
            }
        }
    }

    private void readTime(JsonToken token) {
        hasTime = true;
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            at = json.getLongValue();
        } else if (token == JsonToken.VALUE_STRING && instant(json.getString()) instanceof Long instant) {
            at = instant;
        } else {
            tell(Kind.TIME, ".at", rest());
        }
    }

    private static @Nullable Long instant(String at) {
        try {
            return OffsetDateTime.parse(at).toInstant().toEpochMilli();
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    private void readValues(JsonToken token) {
        hasValues = true;
        if (token != JsonToken.START_OBJECT) {
            tell(Kind.SHAPE, ".values", rest());
            return;
        }
        for (var measure = json.nextName(); measure != null; measure = json.nextName()) {
            double value = json.nextToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
            if (!Double.isFinite(value) || measure.isBlank() || measure.length() > LONGEST_MEASURE) {
                tell(Kind.VALUE, "." + measure, rest());
            } else {
                measured.add(new Measured(measure, value));
            }
        }
    }

    private void readFlags(JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            tell(Kind.SHAPE, ".flags", rest());
            return;
        }
        var all = new HashMap<String, Quality>();
        for (var measure = json.nextName(); measure != null; measure = json.nextName()) {
            var letter = json.nextToken() == JsonToken.VALUE_STRING ? Letters.quality(json.getString()) : Letters.quality("");
            if (letter.isEmpty()) {
                tell(Kind.FLAG, ".flags." + measure, rest());
            }
            all.put(measure, letter.orElse(Quality.DISTURBED));
        }
        flags = all;
    }

    /// What stands here, with all that is in it.
    private String rest() {
        var token = json.currentToken();
        if (token == null) {
            return "";
        }
        return token.isNumeric() ? json.getString() : json.<JsonNode>readValueAsTree().toString();
    }

    private void tell(Kind kind, String where, String what) {
        faults.accept(new Fault(kind, (number == ALONE ? "" : "[" + number + "]") + where + " = " + what));
    }
}
