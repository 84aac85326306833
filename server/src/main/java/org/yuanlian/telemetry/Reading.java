package org.yuanlian.telemetry;

/// One value that was said of a moment of a series, and when it came to be known.
///
/// @param at the moment, in milliseconds since 1970 in UTC
/// @param knownAt when it was recorded; what came within ten seconds of its own moment counts as known at that moment
public record Reading(long at, double value, Quality quality, Origin origin, long knownAt) {}
