package org.yuanlian.chain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.RegionCode;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Position;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;

/// Where the names of places stand on a map.
@Component
public class Points {
    private final Regions regions;
    private final Parks parks;

    Points(Regions regions, Parks parks) {
        this.regions = regions;
        this.parks = parks;
    }

    /// @return null for the province, which no point stands for, and for what is no place
    public @Nullable Position of(Place place) {
        return park(place).map(Park::at).or(() -> regions.byCode(place.region()).map(Region::at)).orElse(null);
    }

    /// Where something may be that is known to be in the place: for a city, and for a park of which only the city is
    /// known, the points of its counties.
    public List<Position> spread(Place place) {
        var exactly = park(place).filter(park -> park.basis() == Park.PositionBasis.COUNTY_LABEL_POINT);
        if (exactly.isPresent()) {
            return List.of(exactly.get().at());
        }
        if (place.region().level() == RegionCode.Level.CITY) {
            return regions.within(place.region()).stream()
                    .filter(region -> region.level() == RegionCode.Level.COUNTY)
                    .flatMap(region -> Stream.ofNullable(region.at()))
                    .toList();
        }
        var point = of(place);
        return point == null ? List.of() : List.of(point);
    }

    public boolean isPlace(Place place) {
        return place.park().isPresent() ? park(place).isPresent() : regions.byCode(place.region()).isPresent();
    }

    private Optional<Park> park(Place place) {
        return place.park().flatMap(parks::byId).filter(park -> park.place().equals(place));
    }
}
