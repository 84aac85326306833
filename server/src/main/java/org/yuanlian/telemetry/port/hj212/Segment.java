package org.yuanlian.telemetry.port.hj212;

/// The data between length and checksum of a frame that was whole.
public record Segment(String text) {}
