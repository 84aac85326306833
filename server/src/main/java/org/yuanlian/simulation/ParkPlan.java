package org.yuanlian.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the park that is played, as the demonstration registers it.
record ParkPlan(List<Thing> things) {
    private static final String FILE = "/demo/park.geojson";

    /// @param parent the code of what it is part of
    /// @param corners of a point one, of an area the first once more at the end
    record Thing(String kind, String code, String name, @Nullable String parent, List<Corner> corners) {
        Corner centre() {
            return new Corner(
                    corners.stream().mapToDouble(Corner::longitude).average().orElseThrow(), corners.stream().mapToDouble(Corner::latitude).average().orElseThrow());
        }
    }

    static ParkPlan read() {
        try (var file = Objects.requireNonNull(ParkPlan.class.getResourceAsStream(FILE), FILE)) {
            var things = new ArrayList<Thing>();
            for (var feature : JsonMapper.builder().build().readTree(file.readAllBytes()).path("features")) {
                things.add(thing(feature.path("properties"), feature.path("geometry").path("coordinates")));
            }
            return new ParkPlan(List.copyOf(things));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thing thing(JsonNode properties, JsonNode coordinates) {
        var corners = new ArrayList<Corner>();
        collect(coordinates, corners);
        return new Thing(
                properties.path("kind").asString(""), properties.path("code").asString(""), properties.path("name").asString(""),
                properties.path("parent").asString(null), List.copyOf(corners));
    }

    private static void collect(JsonNode coordinates, List<Corner> to) {
        if (coordinates.path(0).isNumber()) {
            to.add(new Corner(coordinates.get(0).asDouble(), coordinates.get(1).asDouble()));
        } else {
            coordinates.forEach(each -> collect(each, to));
        }
    }

    List<Thing> of(String kind) {
        return things.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /// All that is part of a thing, of its parts, and so on.
    List<Thing> within(Thing whole) {
        return things.stream().filter(one -> isWithin(one, whole.code())).toList();
    }

    private boolean isWithin(Thing one, String code) {
        return one.parent() != null && (one.parent().equals(code) || parentOf(one).filter(parent -> isWithin(parent, code)).isPresent());
    }

    private Optional<Thing> parentOf(Thing one) {
        return things.stream().filter(each -> each.code().equals(one.parent())).findFirst();
    }
}
