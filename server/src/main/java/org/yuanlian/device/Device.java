package org.yuanlian.device;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A thing that speaks for itself.
///
/// @param identity by which it is known in its protocol
/// @param name and kind are given by the person who admits it
/// @param firstSaid the beginning of the first that was heard of it
/// @param address from which it first came
public record Device(
        UUID id, Place place, Protocol protocol, String identity, DeviceState state, @Nullable String name, @Nullable DeviceKind kind,
        String firstSaid, String address, Instant firstSeenAt, boolean demo) {

    /// By its name, and by its identity until a person gives it one.
    public String called() {
        return name == null ? identity : name;
    }
}
