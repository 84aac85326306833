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

    /// Where something may be that is known to be in the place: for a city the points of its counties.
    public List<Position> spread(Place place) {
        if (place.park().isEmpty() && place.region().level() == RegionCode.Level.CITY) {
            return regions.within(place.region()).stream()
                    .filter(region -> region.level() == RegionCode.Level.COUNTY)
                    .flatMap(region -> Stream.ofNullable(region.at()))
                    .toList();
        }
        var point = of(place);
        return point == null ? List.of() : List.of(point);
    }

    /// Where a park may be: at the point of its county, or at that of any county of its city where no source says which.
    public List<Position> mayBe(Park park) {
        return park.basis() == Park.PositionBasis.CITY_LABEL_POINT ? spread(Place.of(park.place().region())) : List.of(park.at());
    }

    public boolean isPlace(Place place) {
        return place.park().isPresent() ? park(place).isPresent() : regions.byCode(place.region()).isPresent();
    }

    private Optional<Park> park(Place place) {
        return place.park().flatMap(parks::byId).filter(park -> park.place().equals(place));
    }
}
