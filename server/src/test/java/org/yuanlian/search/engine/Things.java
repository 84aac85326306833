package org.yuanlian.search.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Position;
import org.yuanlian.search.Findable;

/// Some things to find.
final class Things {
    static final Mark MARK = new Mark("test", true, 7);
    private static final Map<String, Position> POINTS = Map.of(
            "512002", at("104.65", "30.12"), "510302", at("104.77", "29.35"), "510104", at("104.08", "30.65"));

    private Things() {}

    static Findable thing(String id, String name, String place, @Nullable String uscc, String subject) {
        var where = new Place(place);
        return new Findable(
                id, new Findable.ByPlace(where, uscc), name, List.of("别名" + id), "说明" + name, where, POINTS.get(place), Set.of(subject));
    }

    static Findable open(String id, String name, String place) {
        return new Findable(id, new Findable.ByAll(), name, List.of(), "", new Place(place), POINTS.get(place), Set.of());
    }

    private static Position at(String lon, String lat) {
        return new Position(new BigDecimal(lon), new BigDecimal(lat));
    }
}
