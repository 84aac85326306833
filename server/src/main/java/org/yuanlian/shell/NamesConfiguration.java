package org.yuanlian.shell;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuanlian.access.PlaceNames;
import org.yuanlian.kernel.Place;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;
import org.yuanlian.registry.Region;
import org.yuanlian.registry.Regions;

@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

    @Bean
    PlaceNames placeNames(Regions regions, Parks parks) {
        return place -> place.park().isPresent() ? park(place, parks) : region(place, regions);
    }

    private static Optional<String> park(Place place, Parks parks) {
        return place.park().flatMap(parks::byId).map(Park::name);
    }

    private static Optional<String> region(Place place, Regions regions) {
        return regions.byCode(place.region()).map(Region::name);
    }
}
