package org.yuanlian.device;

import java.util.UUID;

/// A device measures something that it had not named before.
public record SeriesNamed(UUID device) {}
