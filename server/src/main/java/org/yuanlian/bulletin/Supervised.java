package org.yuanlian.bulletin;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.bulletin.Findings.Lit;
import org.yuanlian.bulletin.Findings.LitPlace;
import org.yuanlian.bulletin.Findings.Named;
import org.yuanlian.kernel.AsOf;
import org.yuanlian.kernel.Place;
import org.yuanlian.ledger.Moves;
import org.yuanlian.supervision.Light;
import org.yuanlian.supervision.LightCount;
import org.yuanlian.supervision.LightRule;
import org.yuanlian.supervision.Lights;
import org.yuanlian.supervision.Lights.Group;
import org.yuanlian.supervision.NamedOrder;

/// What bulletins say of supervision: how projects are lit, and whose orders they name.
@Component
class Supervised {
    private final Lights lights;
    private final Moves moves;
    private final PlaceNames names;

    Supervised(Lights lights, Moves moves, PlaceNames names) {
        this.lights = lights;
        this.moves = moves;
        this.names = names;
    }

    /// The lights of each place, and of those directly inside, counted in one pass.
    Map<Place, List<Lit>> lights(Collection<Place> places, AsOf asOf) {
        var wide = places.size() == 1 ? places.iterator().next() : Survey.PROVINCE;
        var byCounty = places.size() > 1 || !wide.equals(Survey.PROVINCE);
        var counted = lights.counts(asOf, wide, byCounty ? Group.COUNTY : Group.CITY);
        var found = new LinkedHashMap<Place, List<Lit>>();
        places.forEach(place -> found.put(place, lit(place, counted, asOf)));
        return found;
    }

    private List<Lit> lit(Place place, Map<String, List<LightCount>> counted, AsOf asOf) {
        var inside = inside(place, counted);
        return lights.declared(asOf.validOn()).stream()
                .map(declared -> {
                    var rows = inside.entrySet().stream()
                            .map(each -> new LitPlace(
                                    each.getKey(), name(place, each.getKey()), Objects.requireNonNull(each.getValue().get(declared.rule()))))
                            .toList();
                    return new Lit(
                            declared.rule(), declared.title(), declared.source(), declared.verified(), total(rows), rows);
                })
                .toList();
    }

    /// The counts of the cities of the province, or of the counties of a city, by rule.
    private static Map<String, Map<LightRule, Map<Light, Long>>> inside(
            Place place, Map<String, List<LightCount>> counted) {
        var inside = new TreeMap<String, Map<LightRule, Map<Light, Long>>>();
        counted.forEach((key, counts) -> {
            if (place.contains(new Place(key))) {
                var row = place.equals(Survey.PROVINCE) ? key.substring(0, 4) + "00" : key;
                var rules = inside.computeIfAbsent(row, _ -> new EnumMap<>(LightRule.class));
                counts.forEach(count -> rules.merge(count.rule(), all(count), Supervised::plus));
            }
        });
        return inside;
    }

    private static Map<Light, Long> all(LightCount count) {
        var all = new EnumMap<Light, Long>(Light.class);
        for (var light : Light.values()) {
            all.put(light, count.of(light));
        }
        return all;
    }

    private static Map<Light, Long> plus(Map<Light, Long> one, Map<Light, Long> other) {
        var sum = new EnumMap<Light, Long>(one);
        other.forEach((light, projects) -> sum.merge(light, projects, Long::sum));
        return sum;
    }

    private static Map<Light, Long> total(List<LitPlace> rows) {
        return rows.stream().map(LitPlace::projects).reduce(Supervised::plus).orElseGet(Map::of);
    }

    /// What the bulletin of a place names of these orders.
    List<Named> named(Place place, List<NamedOrder> orders, AsOf asOf) {
        var inside = orders.stream().filter(order -> place.contains(order.place())).toList();
        var projects = moves.named(inside.stream().map(NamedOrder::project).toList(), asOf);
        return inside.stream()
                .map(order -> {
                    var project = Objects.requireNonNull(projects.get(order.project()));
                    return new Named(
                            order.project(),
                            project.code(),
                            project.name(),
                            order.place().key(),
                            name(Place.of(order.place().region())),
                            project.demo(),
                            order.id(),
                            order.number(),
                            order.rule(),
                            order.addressee(),
                            order.dueOn());
                })
                .toList();
    }

    private String name(Place whole, String inside) {
        return name(new Place(inside)) + (whole.key().equals(inside) ? "本级" : "");
    }

    private String name(Place place) {
        return names.nameOf(place).orElse(place.key());
    }
}
