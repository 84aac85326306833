package org.yuanlian.device;

/// Whether a device may speak.
public enum DeviceState {
    /// It came by itself, and nobody has said yet what becomes of it.
    QUARANTINED,
    ADMITTED,
    REFUSED,
    /// It was admitted once and is no more; what it said stays.
    RETIRED
}
