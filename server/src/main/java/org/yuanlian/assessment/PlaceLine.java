package org.yuanlian.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A place in a published ranking.
///
/// @param missing how many items have no value
/// @param rank null where any is missing
public record PlaceLine(Place place, String name, BigDecimal points, int missing, @Nullable Integer rank) {}
