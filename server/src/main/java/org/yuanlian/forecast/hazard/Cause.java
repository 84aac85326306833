package org.yuanlian.forecast.hazard;

/// What makes a miss likelier or less likely.
///
/// @param effect by how much the probability would be lower with this as it is on the average
public record Cause(String kind, String name, double value, double effect) {}
