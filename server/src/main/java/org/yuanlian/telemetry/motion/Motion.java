package org.yuanlian.telemetry.motion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yuanlian.device.Mover;
import org.yuanlian.telemetry.Quality;
import org.yuanlian.telemetry.Reading;
import org.yuanlian.telemetry.store.PointStore;

/// Where all that moves is now, was at a moment, and went.
public final class Motion {
    private final PointStore points;

    public Motion(PointStore points) {
        this.points = points;
    }

    /// The last positions of those that were heard since a moment.
    public Map<UUID, Position> now(List<Mover> movers, long since) {
        var lasts = points.last(movers.stream().flatMapToInt(mover -> IntStream.of(mover.longitude(), mover.latitude())));
        var positions = new HashMap<UUID, Position>();
        var unsure = new ArrayList<Mover>();
        for (int i = 0; i < movers.size(); i++) {
            var longitude = lasts.get(2 * i);
            if (longitude.filter(heard -> heard.at() >= since).isPresent()) {
                var mover = movers.get(i);
                joined(longitude, lasts.get(2 * i + 1)).ifPresentOrElse(position -> positions.put(mover.device(), position), () -> unsure.add(mover));
            }
        }
        positions.putAll(at(unsure, since, Long.MAX_VALUE));
        return positions;
    }

    /// What was said last may be no fix, or half of one: then the thing is where it was.
    private static Optional<Position> joined(Optional<Reading> longitude, Optional<Reading> latitude) {
        return longitude.filter(Motion::isFix)
                .flatMap(lon -> latitude.filter(lat -> isFix(lat) && lat.at() == lon.at())
                        .map(lat -> new Position(lon.at(), lon.value(), lat.value())));
    }

    private static boolean isFix(Reading reading) {
        return reading.quality() == Quality.GOOD;
    }

    /// Where each was last in a span, its end included.
    public Map<UUID, Position> at(List<Mover> movers, long since, long at) {
        return ofEach(movers, mover -> path(mover, since, at, 0).last());
    }

    /// How each went; those that did not say where they were are left out.
    ///
    /// @param stepMillis positions closer to each other than this are thinned
    public Map<UUID, Track> between(List<Mover> movers, long from, long to, long stepMillis) {
        return ofEach(movers, mover -> Optional.of(path(mover, from, to, stepMillis)).filter(path -> path.size() > 0).map(path -> Track.of(path, from)));
    }

    private Path path(Mover mover, long from, long to, long stepMillis) {
        return Path.of(points.holding(mover.longitude(), from, to), points.holding(mover.latitude(), from, to), stepMillis);
    }

    private static <T> Map<UUID, T> ofEach(List<Mover> movers, Function<Mover, Optional<T>> found) {
        return movers.parallelStream()
                .flatMap(mover -> found.apply(mover).map(one -> Map.entry(mover.device(), one)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
