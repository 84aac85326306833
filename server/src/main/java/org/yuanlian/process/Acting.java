package org.yuanlian.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who acts.
///
/// @param department for which the person acts; null where nobody said
/// @param at when it was done, where that was before it came here; null for now
public record Acting(String by, @Nullable String department, @Nullable Instant at) {

    public static Acting now(String by, @Nullable String department) {
        return new Acting(by, department, null);
    }
}
