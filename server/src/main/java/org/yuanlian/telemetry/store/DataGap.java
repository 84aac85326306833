package org.yuanlian.telemetry.store;

/// A span in which nothing was said.
///
/// @param after the last moment before, or where the span asked for begins
/// @param until the first moment after, or where it ends
public record DataGap(long after, long until) {}
