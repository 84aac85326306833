package org.yuanlian.telemetry.port.socket;

/// What became of a message.
public enum Outcome {
    /// All of it is on disk.
    TAKEN,
    /// Something is wrong with it; the same again would be refused again.
    REFUSED,
    /// Nothing is wrong with it, but it could not be kept; the same again may be.
    FAILED
}
