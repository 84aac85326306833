package org.yuanlian.chain.handout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainCircle;
import org.yuanlian.chain.Surroundings.Near;
import org.yuanlian.registry.Position;

/// A circle as a layer for maps (RFC 7946): its area, its centre, and who lies within. Degrees of WGS-84.
public final class CircleGeoJson {
    private CircleGeoJson() {}

    public record FeatureCollection(String type, List<Feature> features) {}

    public record Feature(String type, @Nullable Geometry geometry, Map<String, Object> properties) {}

    /// @param coordinates a point, or a list of rings of points
    public record Geometry(String type, Object coordinates) {}

    public static FeatureCollection of(ChainCircle circle, PlaceNames names) {
        var centre = circle.centre();
        var features = new ArrayList<Feature>();
        features.add(new Feature(
                "Feature",
                new Geometry("Polygon", List.of(circle.ring().stream().map(CircleGeoJson::pair).toList())),
                Map.of("what", "circle", "km", circle.around().radiusKilometres(), "chain", circle.drawn().chain().name())));
        features.add(new Feature("Feature", point(centre.at()), Map.of("what", "centre", "name", centre.name())));
        var words = new CircleWords(names);
        circle.around().found().forEach(near -> features.add(feature(near, words)));
        return new FeatureCollection("FeatureCollection", List.copyOf(features));
    }

    private static Feature feature(Near near, CircleWords words) {
        var placed = near.placed();
        var proof = placed.placement().what().proof();
        var told = new LinkedHashMap<String, Object>();
        told.put("what", placed.isFirm() ? "firm" : "park");
        told.put("name", placed.name());
        told.put("node", placed.node());
        told.put("role", CircleWords.role(placed));
        told.put("place", words.place(placed));
        told.put("nearestKm", Double.valueOf(CircleWords.one(near.nearestKm())));
        told.put("farthestKm", Double.valueOf(CircleWords.one(near.farthestKm())));
        told.put("surely", near.surely());
        told.put("ownPoint", placed.exact());
        told.put("source", proof.source());
        told.put("verified", proof.verified());
        told.put("demo", proof.demo());
        return new Feature("Feature", Optional.ofNullable(placed.point()).map(CircleGeoJson::point).orElse(null), told);
    }

    private static Geometry point(Position at) {
        return new Geometry("Point", pair(at));
    }

    private static List<BigDecimal> pair(Position at) {
        return List.of(at.lon(), at.lat());
    }
}
