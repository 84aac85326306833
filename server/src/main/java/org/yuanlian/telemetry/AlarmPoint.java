package org.yuanlian.telemetry;

/// A point that an alarm rests on.
///
/// @param signal what the rule calls the series
public record AlarmPoint(String signal, int series, long at, double value) {}
