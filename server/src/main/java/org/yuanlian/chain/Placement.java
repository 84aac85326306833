package org.yuanlian.chain;

import java.time.Instant;
import java.util.UUID;
import org.yuanlian.kernel.Place;

/// A placement as it was recorded.
///
/// @param place whose record it is
/// @param shipped whether it is of the base data, which all see
public record Placement(
        UUID id, NewPlacement what, Place place, boolean shipped, Instant recordedAt, String recordedBy) {}
