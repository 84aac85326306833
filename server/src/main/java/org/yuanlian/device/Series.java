package org.yuanlian.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One measure of one device, under the number that it keeps for ever.
///
/// @param unit null where nobody has said it
/// @param watches what it measures: a stack, a tank, a gate; null where it is the device itself
public record Series(int number, UUID device, String measure, @Nullable String unit, @Nullable String watches) {}
