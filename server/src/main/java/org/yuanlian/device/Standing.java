package org.yuanlian.device;

import java.util.UUID;

/// How somebody who knocks at a port stands with us.
public sealed interface Standing {
    /// It is who it says, and may speak.
    record Admitted(UUID device, String identity) implements Standing {}

    /// Nobody has said yet what becomes of it.
    record Waiting(UUID device) implements Standing {}

    /// It was refused or retired.
    record Shut(UUID device) implements Standing {}

    /// There is such a device, and this one did not prove to be it.
    record Unproved(UUID device) implements Standing {}

    /// The quarantine is full, or what it calls itself is no name.
    record Turned() implements Standing {}
}
