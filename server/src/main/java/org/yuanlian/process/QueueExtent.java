package org.yuanlian.process;

import org.yuanlian.kernel.Place;

/// A window on a queue.
///
/// @param within narrows what the caller may see
public record QueueExtent(Place within, int offset, int limit) {}
