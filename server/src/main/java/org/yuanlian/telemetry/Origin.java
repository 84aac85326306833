package org.yuanlian.telemetry;

/// By which way a point came.
public enum Origin {
  /// A device sent it.
  DEVICE,
  /// A person or another system filled in what was missing, from a file.
  BACKFILL,
  /// A person put right what had been sent; the old value is kept beside it.
  CORRECTION
}
