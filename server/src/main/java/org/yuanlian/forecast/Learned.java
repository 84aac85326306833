package org.yuanlian.forecast;

import org.jspecify.annotations.Nullable;

/// What a month has to forecast steps by: a model, or why there is none.
///
/// @param fitted null where history was too thin
public record Learned(@Nullable Fitted fitted, @Nullable Thin thin) {

    /// @param ended how many rounds of steps had ended with a term by then
    /// @param missed how many of them after their day
    /// @param least how many are needed that missed it, and how many that kept it
    public record Thin(long ended, long missed, int least) {}
}
