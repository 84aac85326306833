package org.yuanlian.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yuanlian.registry.Position;

/// When and where a photo was taken: as the device says, and as its file says.
public record Shot(
        Instant takenAt, @Nullable Position at, @Nullable Instant exifAt, @Nullable Position exifPosition) {}
