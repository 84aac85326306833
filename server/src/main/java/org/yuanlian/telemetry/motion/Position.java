package org.yuanlian.telemetry.motion;

/// Where something was.
///
/// @param at the moment of it, in milliseconds since 1970 in UTC
/// @param longitude in degrees of WGS 84
public record Position(long at, double longitude, double latitude) {}
