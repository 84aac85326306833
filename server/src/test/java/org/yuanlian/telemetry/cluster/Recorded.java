package org.yuanlian.telemetry.cluster;

import org.yuanlian.telemetry.Point;

/// A point with the instant at which an endpoint recorded it, as it goes from worker to worker.
public record Recorded(long recordedAt, Point point) {}
