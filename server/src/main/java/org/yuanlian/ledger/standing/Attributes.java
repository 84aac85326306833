package org.yuanlian.ledger.standing;

import org.jspecify.annotations.Nullable;

/// What a project was said to be, on one day.
public record Attributes(
        String name,
        @Nullable String investor,
        @Nullable String uscc,
        @Nullable String chain,
        @Nullable String industry,
        @Nullable String event,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String note) {}
