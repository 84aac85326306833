package org.yuanlian.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// What somebody did with a device, and how it stood before.
public record DeviceAct(
        UUID device, Place place, Kind kind, @Nullable DeviceState beforeState, @Nullable Place beforePlace, @Nullable String reason,
        Instant at, String by) {

    public enum Kind {
        /// It came by itself.
        LANDED,
        /// A person wrote it in before it came.
        ENROLLED,
        ADMITTED,
        REFUSED,
        RETIRED,
        UNDONE,
        /// It was given a new secret.
        RENEWED
    }
}
