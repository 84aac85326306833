package org.yuanlian.asset;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What somebody did with a watched thing, and what stood before.
public record AssetAct(
        UUID asset, Place place, Kind kind, Map<String, Object> before, Map<String, Object> after, @Nullable String reason, Instant at, String by) {

    public enum Kind {
        REGISTERED,
        CHANGED,
        RETIRED,
        /// Other devices watch it.
        DEVICES,
        /// Other limits hold for it.
        LIMITS
    }
}
