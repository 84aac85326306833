package org.yuanlian.opportunity;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// An opportunity as it is to be recorded.
///
/// @param no null where the system is to give it one
/// @param demo whether it is made up
public record NewOpportunity(Place place, @Nullable String no, Offer offer, boolean demo) {}
