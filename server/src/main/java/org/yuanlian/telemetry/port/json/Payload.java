package org.yuanlian.telemetry.port.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Letters;
import org.yuanlian.telemetry.port.wire.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One moment or many: `{"at": 1763690000000, "values": {"temperature": 21.4}, "flags": {"temperature": "M"}}`, or a
/// list of such. A payload is read whole or not at all.
public final class Payload {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST_MEASURE = 60;

    private Payload() {}

    /// @param faults told of everything that cannot be read, each with its place
    public static List<Reading> read(byte[] payload, Consumer<Fault> faults) {
        JsonNode root;
        try {
            root = JSON.readTree(payload);
        } catch (JacksonException e) {
            faults.accept(new Fault(Kind.SHAPE, e.getOriginalMessage()));
            return List.of();
        }
        var readings = new ArrayList<Reading>();
        if (root.isArray()) {
            for (var i = 0; i < root.size(); i++) {
                read(root.get(i), "[%d]".formatted(i), readings, faults);
            }
        } else {
            read(root, "", readings, faults);
        }
        return readings;
    }

    private static void read(JsonNode moment, String where, List<Reading> readings, Consumer<Fault> faults) {
        if (!moment.isObject() || !moment.path("values").isObject()) {
            faults.accept(new Fault(Kind.SHAPE, where + moment));
            return;
        }
        moment.propertyNames().stream()
                .filter(name -> !name.equals("at") && !name.equals("values") && !name.equals("flags"))
                .forEach(name -> faults.accept(new Fault(Kind.SHAPE, where + "." + name)));
        var at = at(moment.get("at"));
        if (at.isEmpty()) {
            faults.accept(new Fault(Kind.TIME, where + ".at = " + moment.path("at")));
            return;
        }
        var flags = moment.path("flags");
        for (var value : moment.path("values").properties()) {
            read(value, at.get(), flag(flags.get(value.getKey()), where, faults), where, readings, faults);
        }
    }

    private static void read(
            Map.Entry<String, JsonNode> value, long at, Quality quality, String where, List<Reading> readings, Consumer<Fault> faults) {
        var number = value.getValue().isNumber() ? value.getValue().doubleValue() : Double.NaN;
        if (!Double.isFinite(number) || value.getKey().isBlank() || value.getKey().length() > LONGEST_MEASURE) {
            faults.accept(new Fault(Kind.VALUE, "%s.%s = %s".formatted(where, value.getKey(), value.getValue())));
        } else {
            readings.add(new Reading(value.getKey(), at, number, quality));
        }
    }

    private static Quality flag(@Nullable JsonNode flag, String where, Consumer<Fault> faults) {
        if (flag == null) {
            return Quality.GOOD;
        }
        return Letters.quality(flag.asString("")).orElseGet(() -> {
            faults.accept(new Fault(Kind.FLAG, where + ".flags " + flag));
            return Quality.DISTURBED;
        });
    }

    private static Optional<Long> at(@Nullable JsonNode at) {
        if (at != null && at.isIntegralNumber() && at.canConvertToLong()) {
            return Optional.of(at.longValue());
        }
        if (at == null || !at.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(at.stringValue()).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
