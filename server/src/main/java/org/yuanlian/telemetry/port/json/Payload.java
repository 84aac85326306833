package org.yuanlian.telemetry.port.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.yuanlian.telemetry.port.wire.Fault;
import org.yuanlian.telemetry.port.wire.Fault.Kind;
import org.yuanlian.telemetry.port.wire.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// One moment or many: `{"at": 1763690000000, "values": {"temperature": 21.4}, "flags": {"temperature": "M"}}`, or a
/// list of such. A payload is read whole or not at all.
public final class Payload {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Payload() {}

    /// @param faults told of everything that cannot be read, each with its place
    public static List<Reading> read(byte[] payload, Consumer<Fault> faults) {
        var readings = new ArrayList<Reading>();
        try (var json = JSON.createParser(payload)) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    new Moment(json, i, faults).read(readings);
                }
            } else {
                new Moment(json, Moment.ALONE, faults).read(readings);
            }
            if (json.nextToken() != null) {
                faults.accept(new Fault(Kind.SHAPE, "… " + json.getString()));
                return List.of();
            }
        } catch (JacksonException e) {
            faults.accept(new Fault(Kind.SHAPE, e.getOriginalMessage()));
            return List.of();
        }
        return readings;
    }
}
