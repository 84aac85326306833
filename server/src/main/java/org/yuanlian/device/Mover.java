package org.yuanlian.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A device that tells where it is.
///
/// @param longitude the number of the series that tells it, in degrees of WGS 84
/// @param latitude the same
public record Mover(UUID device, Place place, String name, @Nullable DeviceKind kind, boolean demo, int longitude, int latitude) {}
