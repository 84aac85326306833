package org.yuanlian.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A limit in hours, which stand still while the step does. A stop that begins after they have passed changes nothing of that.
///
/// @param from when they began
public record HourLimit(Instant from, int hours) {

    /// @param turns when the step was stopped, went on, was stopped and so on; it goes on at last
    public Instant end(List<Instant> turns) {
        var end = from.plus(Duration.ofHours(hours));
        for (var stop = 0; stop + 1 < turns.size() && turns.get(stop).isBefore(end); stop += 2) {
            end = end.plus(Duration.between(turns.get(stop), turns.get(stop + 1)));
        }
        return end;
    }
}
