package org.yuanlian.device;

import java.util.UUID;

/// Something was decided on a device: whoever speaks as it has to prove itself again.
public record DeviceChanged(UUID device) {}
