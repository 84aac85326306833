package org.yuanlian.process;

import org.jspecify.annotations.Nullable;
import org.yuanlian.kernel.Place;

/// A window on the debt book.
///
/// @param department null for all
public record WantedDebts(Place within, @Nullable String department, boolean openOnly, int offset, int limit) {}
