package org.yuanlian.telemetry;

/// What was said of one series for one moment.
///
/// @param series the number that the register of devices gave the series
/// @param at the moment it was so, in milliseconds since 1970 in UTC, as the device dates it
/// @param value in the unit of the series, finite
public record Point(int series, long at, double value, Quality quality, Origin origin) {

  public Point {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a point has a finite value: " + value);
    }
  }
}
