package org.yuanlian.device;

import org.yuanlian.kernel.Place;

/// What a person says of a device that is let in.
public record Admission(Place place, String name, DeviceKind kind) {}
