package org.yuanlian.telemetry.store;

import java.time.Duration;

/// What was found when the store was opened.
///
/// @param segments sealed files
/// @param points read from logs that were not sealed yet
/// @param damaged bytes of logs that make no whole frame: a torn end that nobody was told of, or damage
public record Recovery(int segments, long points, long damaged, Duration took) {}
