package org.yuanlian.telemetry.port.wire;

import org.yuanlian.telemetry.Quality;

/// What a device said of one of its measures, before anybody knows which series that is.
///
/// @param measure as the device names it
/// @param at milliseconds since 1970 in UTC
public record Reading(String measure, long at, double value, Quality quality) {}
