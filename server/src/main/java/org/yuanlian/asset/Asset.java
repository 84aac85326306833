package org.yuanlian.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// Something in a park that is watched.
///
/// @param retiredAt from when on it is watched no more; null while it is
public record Asset(UUID id, Place place, Description as, boolean demo, Instant registeredAt, @Nullable Instant retiredAt) {

    /// What a person says of it.
    ///
    /// @param code by which people know it, in its place
    /// @param parent of which it is a part
    /// @param organisation whose it is, as the registry names it
    public record Description(
            AssetKind kind, String code, String name, @Nullable UUID parent, @Nullable String organisation, Shape shape,
            @Nullable BigDecimal heightMetres) {}

    public AssetKind kind() {
        return as.kind();
    }

    public String name() {
        return as.name();
    }

    public String code() {
        return as.code();
    }

    /// Whether it was not retired by an instant.
    public boolean standsAt(Instant at) {
        return retiredAt == null || retiredAt.isAfter(at);
    }
}
