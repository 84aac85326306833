package org.yuanlian.telemetry.port.wire;

import java.util.List;

/// What a file says of one device.
///
/// @param readings in a list that may be put in order
/// @param passedOver how many rows it calls replaced: they held no more when the file was written, and would hold again
public record PointSheet(List<Reading> readings, int passedOver) {}
