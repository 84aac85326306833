package org.yuanlian.asset.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yuanlian.asset.AssetImports.Row;
import org.yuanlian.asset.Shape;
import org.yuanlian.kernel.Nearest;
import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A feature each, by RFC 7946; a polygon has one ring. A file that names another system of coordinates than ours is refused,
/// since its numbers may look like degrees and lie half a kilometre off.
public final class AssetGeoJson {
    private static final int MOST = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// By the ends of their names: WGS 84, and CGCS2000, which is the same to some centimetres.
    private static final List<String> SYSTEMS = List.of("CRS84", ":4326", ":4490");
    private static final List<String> KNOWN = List.of("code", "name", "kind", "parent", "organisation", "heightMetres", "devices", "demo");
    private static final List<String> NEEDED = List.of("code", "name", "kind");
    private static final Map<String, Shape.Type> TYPES = Map.of("Point", Shape.Type.POINT, "LineString", Shape.Type.LINE, "Polygon", Shape.Type.POLYGON);

    private AssetGeoJson() {}

    /// @param problems to which all is added that is wrong
    public static AssetSheet read(byte[] file, Problems problems) {
        var rows = new ArrayList<Row>();
        var beside = new Beside();
        try {
            var map = JSON.readTree(new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
            var system = map.path("crs").path("properties").path("name").asString("");
            if (map.path("crs").isObject() && SYSTEMS.stream().noneMatch(system::endsWith)) {
                problems.add(Problem.of("asset.file.system", "crs", system));
            }
            var features = map.path("features");
            if (!features.isArray() || features.size() > MOST) {
                problems.add(features.isArray() ? Problem.of("asset.file.long", "features", Integer.toString(features.size()), MOST)
                        : Problem.of("asset.file.features", "features", ""));
                return new AssetSheet(rows, List.of());
            }
            for (int i = 0; i < features.size(); i++) {
                rows.add(row(features.get(i), new Fields("features[%d].".formatted(i), problems, beside)));
                beside.names(features.get(i).path("properties").propertyNames());
            }
        } catch (JacksonException e) {
            var place = e.getLocation();
            problems.add(Problem.of("asset.file.broken", place == null ? "" : "line " + place.getLineNr(), ""));
        }
        return new AssetSheet(rows, beside.notes(KNOWN));
    }

    private static Row row(JsonNode feature, Fields fields) {
        var own = feature.path("properties");
        tellMisspelt(own, fields);
        return new Row(
                fields.where(), fields.kind(text(own, "kind")), fields.code(own, "code"), text(own, "name"), fields.code(own, "parent"), text(own, "organisation"),
                shape(feature.path("geometry"), fields), fields.height(own.path("heightMetres").asString("")), devices(own.path("devices"), fields));
    }

    /// What every feature needs is missed soon after; here is told how it may be called instead.
    private static void tellMisspelt(JsonNode own, Fields fields) {
        var others = own.propertyNames().stream().filter(name -> !KNOWN.contains(name)).toList();
        NEEDED.stream().filter(name -> !own.has(name)).forEach(name -> Nearest.to(name, others)
                .ifPresent(near -> fields.problems().add(Problem.of("asset.file.unread#near", fields.where() + "properties", near, name))));
    }

    private static @Nullable List<String> devices(JsonNode devices, Fields fields) {
        if (!devices.isArray() && !devices.isMissingNode() && !devices.isNull()) {
            fields.tell("asset.file.list", "devices", devices.toString());
        }
        return devices.isArray() ? stream(devices).map(one -> one.asString("")).toList() : null;
    }

    private static String text(JsonNode own, String name) {
        return own.path(name).asString("");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Shape shape(JsonNode geometry, Fields fields) {
        var type = TYPES.get(text(geometry, "type"));
        var all = geometry.path("coordinates");
        if (type == null || !all.isArray() || type == Shape.Type.POLYGON && all.size() != 1) {
            fields.tell("asset.file.geometry", "geometry", text(geometry, "type"));
            return Shape.UNREAD;
        }
        var corners = type == Shape.Type.POINT ? List.of(all) : stream(type == Shape.Type.POLYGON ? all.get(0) : all).toList();
        var wrong = corners.stream().filter(one -> one.size() < 2 || !one.get(0).isNumber() || !one.get(1).isNumber()).findFirst();
        if (wrong.isPresent()) {
            fields.tell("asset.file.geometry", "geometry.coordinates", wrong.get().toString());
            return Shape.UNREAD;
        }
        var points = new ArrayList<>(corners.stream().map(one -> new Shape.Corner(one.get(0).asDouble(), one.get(1).asDouble())).toList());
        if (type == Shape.Type.POLYGON && !points.isEmpty()) {
            if (points.size() == 1 || !points.getFirst().equals(points.getLast())) {
                fields.tell("asset.file.ring", "geometry.coordinates", corners.getFirst() + " … " + corners.getLast());
                return Shape.UNREAD;
            }
            points.removeLast();
        }
        return new Shape(type, points);
    }

    /// It can be read again.
    public static byte[] of(List<Written> all) {
        return JSON.writeValueAsBytes(Map.of("type", "FeatureCollection", "features", all.stream().map(AssetGeoJson::feature).toList()));
    }

    private static Map<String, Object> feature(Written one) {
        var as = one.asset().as();
        var own = new LinkedHashMap<String, @Nullable Object>();
        own.put("code", as.code());
        own.put("name", as.name());
        own.put("kind", as.kind().name());
        own.put("parent", one.parent());
        own.put("organisation", as.organisation());
        own.put("heightMetres", as.heightMetres());
        own.put("devices", one.devices());
        own.put("demo", one.asset().demo());
        return Map.of("type", "Feature", "properties", own, "geometry", geometry(as.shape()));
    }

    private static Map<String, Object> geometry(Shape shape) {
        var points = new ArrayList<>(shape.points().stream().map(point -> List.of(point.longitude(), point.latitude())).toList());
        return switch (shape.type()) {
            case POINT -> Map.of("type", "Point", "coordinates", points.getFirst());
            case LINE -> Map.of("type", "LineString", "coordinates", points);
            case POLYGON -> {
                points.add(points.getFirst());
                yield Map.of("type", "Polygon", "coordinates", List.of(points));
            }
        };
    }
}
