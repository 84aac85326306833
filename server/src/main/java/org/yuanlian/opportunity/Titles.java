package org.yuanlian.opportunity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.chain.ChainMap;
import org.yuanlian.chain.ChainMaps;
import org.yuanlian.declaration.Text;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Chains;

/// What an opportunity's codes are called, for people.
@Component
public class Titles {
    private final PlaceNames places;
    private final Chains chains;
    private final ChainMaps maps;

    Titles(PlaceNames places, Chains chains, ChainMaps maps) {
        this.places = places;
        this.chains = chains;
        this.maps = maps;
    }

    public String place(Place place) {
        return places.nameOf(place).orElse(place.key());
    }

    /// The city of a place; the province for what lies in no city.
    public Place city(Place place) {
        return new Place(place.region().value().substring(0, 4) + "00");
    }

    /// A park or county with its city in front.
    public String whole(Place place) {
        var city = city(place);
        return city.equals(place) ? place(place) : place(city) + place(place).replaceFirst("^" + place(city), "");
    }

    public @Nullable Text chain(@Nullable String code) {
        return code == null ? null : chains.byCode(code).map(chain -> new Text(chain.name(), chain.nameEn())).orElseGet(() -> new Text(code, code));
    }

    public @Nullable Text node(@Nullable String chain, @Nullable String node, LocalDate day) {
        return chain == null || node == null
                ? null
                : maps.drawn().stream()
                        .filter(each -> each.code().equals(chain))
                        .findFirst()
                        .flatMap(each -> maps.on(chain, day).map().node(node))
                        .map(ChainMap.Node::name)
                        .orElseGet(() -> new Text(node, node));
    }
}
