package org.yuanlian.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What comes with an answer to an order.
///
/// @param evidence a piece that is kept already
/// @param upload a file that was handed in, and is to be kept
public record Enclosure(@Nullable UUID evidence, @Nullable UUID upload) {
    public static final Enclosure NONE = new Enclosure(null, null);
}
