package org.yuanlian.asset.state;

/// How a watched thing stands, the gravest first.
public enum AssetState {
    ALARM,
    WARNING,
    REMINDER,
    /// None of its devices, nor of those of its parts, has said anything of late.
    SILENT,
    NORMAL,
    /// Neither it nor any of its parts has a device.
    UNWATCHED
}
