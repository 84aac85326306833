package org.yuanlian.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The roads of the park that is played, as the demonstration's register has them. Roads that share a point cross there.
final class Roads {
    private static final String FILE = "/demo/park.geojson";
    private static final double METRES_A_DEGREE = 111_000;
    private final Map<Corner, Set<Corner>> next = new LinkedHashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /// In degrees.
    record Corner(double longitude, double latitude) {
        double metresTo(Corner other) {
            double east = (other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
            return METRES_A_DEGREE * Math.hypot(east, other.latitude - latitude);
        }

        /// As a compass shows it.
        int directionTo(Corner other) {
            double east = (other.longitude - longitude) * Math.cos(Math.toRadians(latitude));
            return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(east, other.latitude - latitude))), 360);
        }

        Corner towards(Corner other, double part) {
            return new Corner(longitude + part * (other.longitude - longitude), latitude + part * (other.latitude - latitude));
        }
    }

    record Stretch(Corner from, Corner to) {
        double metres() {
            return from.metresTo(to);
        }
    }

    private Roads() {}

    static Roads ofThePark() {
        var roads = new Roads();
        try (var file = Objects.requireNonNull(Roads.class.getResourceAsStream(FILE), FILE)) {
            for (var feature : JsonMapper.builder().build().readTree(file.readAllBytes()).path("features")) {
                if (feature.path("properties").path("kind").asString("").equals("ROAD")) {
                    roads.add(feature.path("geometry").path("coordinates"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roads;
    }

    private void add(JsonNode line) {
        for (int i = 1; i < line.size(); i++) {
            var one = corner(line.get(i - 1));
            var other = corner(line.get(i));
            next.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(other);
            next.computeIfAbsent(other, _ -> new LinkedHashSet<>()).add(one);
            stretches.add(new Stretch(one, other));
        }
    }

    private static Corner corner(JsonNode pair) {
        return new Corner(pair.get(0).asDouble(), pair.get(1).asDouble());
    }

    List<Stretch> stretches() {
        return List.copyOf(stretches);
    }

    /// Where one can go on to from the end of a stretch: back only where the road ends.
    List<Stretch> after(Stretch stretch) {
        var on = next.getOrDefault(stretch.to(), Set.of()).stream().filter(one -> !one.equals(stretch.from())).toList();
        return (on.isEmpty() ? List.of(stretch.from()) : on).stream().map(one -> new Stretch(stretch.to(), one)).toList();
    }
}
