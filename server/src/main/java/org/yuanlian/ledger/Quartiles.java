package org.yuanlian.ledger;

import org.jspecify.annotations.Nullable;

/// Within how many days a quarter, a half and three quarters of the projects got on, those counted that
/// have not yet.
///
/// @param reached how many got on
/// @param waiting how many still wait
/// @param left how many were given up before
/// @param q1 null where so many have not got on within any time that was watched; likewise `median`, `q3`
/// @param longest the longest time that was watched
public record Quartiles(
        int reached,
        int waiting,
        int left,
        @Nullable Integer q1,
        @Nullable Integer median,
        @Nullable Integer q3,
        int longest) {}
