package org.yuanlian.asset;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.springframework.stereotype.Component;
import org.yuanlian.kernel.Place;
import org.yuanlian.kernel.Problem;
import org.yuanlian.registry.Park;
import org.yuanlian.registry.Parks;

/// Whether things lie anywhere near the park in which they are registered. Of a park nothing is known but the point at which a
/// map writes the name of its county, so this doubts and does not refuse: it finds a wrong park and a degree too many, and not
/// what lies outside the fence.
@Component
final class Surroundings {
    private static final int MOST_TOLD = 10;
    private final Parks parks;

    Surroundings(Parks parks) {
        this.parks = parks;
    }

    private record Far(Asset asset, double kilometres) {}

    Optional<Problem> doubt(Place place, Collection<Asset> all) {
        return parks.all().stream().filter(park -> park.place().equals(place)).findFirst().flatMap(park -> doubt(park, all));
    }

    private static Optional<Problem> doubt(Park park, Collection<Asset> all) {
        double most = farthest(park.basis());
        var far = all.stream()
                .map(asset -> new Far(asset, kilometres(park, asset.as().shape())))
                .filter(one -> one.kilometres > most)
                .sorted(Comparator.comparingDouble(Far::kilometres).reversed())
                .toList();
        return far.isEmpty() ? Optional.empty() : Optional.of(Problem.of(
                "asset.shape.far", park.name(), told(far), far.size(), Math.round(most), Math.round(far.getFirst().kilometres)));
    }

    private static double farthest(Park.PositionBasis basis) {
        return switch (basis) {
            case COUNTY_LABEL_POINT -> 60;
            case CITY_LABEL_POINT -> 150;
        };
    }

    private static double kilometres(Park park, Shape shape) {
        double latitude = park.at().lat().doubleValue();
        double longitude = park.at().lon().doubleValue();
        return shape.points().stream()
                .mapToDouble(point -> Geodesic.WGS84.Inverse(latitude, longitude, point.latitude(), point.longitude(), GeodesicMask.DISTANCE).s12 / 1_000)
                .max().orElse(0);
    }

    private static String told(List<Far> far) {
        return far.stream().limit(MOST_TOLD).map(one -> one.asset.code()).collect(Collectors.joining(", ")) + (far.size() > MOST_TOLD ? ", …" : "");
    }
}
