package org.yuanlian.telemetry.port.wire;

import java.util.Map;
import java.util.Optional;
import org.yuanlian.telemetry.Quality;

/// The flags of HJ 212, by which other protocols tell too how far a value may be believed.
public final class Letters {
    private static final Map<String, Quality> QUALITIES = Map.of(
            "N", Quality.GOOD, "T", Quality.OUT_OF_RANGE, "M", Quality.MAINTENANCE, "C", Quality.CALIBRATION, "D", Quality.DISCONNECTED,
            "F", Quality.STOPPED, "B", Quality.DISTURBED);

    private Letters() {}

    /// Nothing for a letter that we do not know, which leaves open how far the value may be believed.
    public static Optional<Quality> quality(String letter) {
        return Optional.ofNullable(QUALITIES.get(letter));
    }
}
