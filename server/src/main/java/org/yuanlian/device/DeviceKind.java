package org.yuanlian.device;

/// What a device is.
public enum DeviceKind {
    /// Watches what a source lets out.
    MONITOR,
    VEHICLE,
    /// Worn by a person.
    TAG,
    SENSOR,
    /// Speaks for others that hang on it.
    GATEWAY
}
