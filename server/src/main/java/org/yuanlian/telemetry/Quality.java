package org.yuanlian.telemetry;

/// How far a point may be believed. The flags are those of HJ 212, which most field protocols can be told in.
public enum Quality {
  /// Measured in normal running (N).
  GOOD,
  /// Beyond the range of the instrument (T).
  OUT_OF_RANGE,
  /// The instrument was being maintained (M).
  MAINTENANCE,
  /// The instrument was being calibrated (C).
  CALIBRATION,
  /// The instrument was disconnected (D).
  DISCONNECTED,
  /// What it watches stood still (F).
  STOPPED,
  /// The line between instrument and sender was disturbed (B).
  DISTURBED
}
