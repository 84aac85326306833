package org.yuanlian.device;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.device.store.SeriesRows;

/// Which number a measure of a device has. A measure that an admitted device names for the first time gets one, up
/// to so many a device: more are a fault of the device.
@Component
public class SeriesBook {
    public static final int MOST = 256;
    private static final Map<String, String> UNITS = Map.of(
            "lat", "°", "lon", "°", "altitude", "m", "speed", "km/h", "recorderSpeed", "km/h", "direction", "°", "mileage", "km", "fuel", "L");
    private final SeriesRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeriesBook(SeriesRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// The numbers of these measures and of all others that the device has; without those for which it has no room.
    @Transactional
    public Map<String, Integer> numbers(UUID device, Set<String> measures) {
        var known = known(device);
        var wanted = measures.stream().filter(measure -> !known.containsKey(measure)).sorted().toList();
        if (wanted.isEmpty() || known.size() + wanted.size() > MOST) {
            return known;
        }
        wanted.forEach(measure -> rows.add(device, measure, UNITS.get(measure), clock.instant()));
        events.publishEvent(new SeriesNamed(device));
        return known(device);
    }

    private Map<String, Integer> known(UUID device) {
        return rows.of(device).stream().collect(Collectors.toMap(Series::measure, Series::number));
    }

    @Transactional(readOnly = true)
    public List<Series> of(UUID device) {
        return rows.of(device);
    }

    /// Nothing where the caller may not see it.
    @Transactional(readOnly = true)
    public Optional<Series> find(int number) {
        return rows.find(number);
    }

    @Transactional(readOnly = true)
    public List<Series> all() {
        return rows.all();
    }
}
