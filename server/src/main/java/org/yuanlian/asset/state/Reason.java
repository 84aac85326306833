package org.yuanlian.asset.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.alarm.Occurring;

/// Why a thing stands as it does.
public sealed interface Reason {
    /// The thing that the device watches: the one that is asked about, or a part of it.
    UUID asset();

    UUID device();

    record Raised(UUID asset, UUID device, Occurring alarm) implements Reason {}

    /// @param lastAt when it said something last; null where nothing is known of it
    record Silent(UUID asset, UUID device, @Nullable Instant lastAt, int staleAfterSeconds) implements Reason {}
}
