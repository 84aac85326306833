package org.yuanlian.access.people;

import org.jspecify.annotations.Nullable;

/// What an administrator alters, unchecked; null keeps what is there.
///
/// @param email empty for none
public record AccountChange(
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String place,
        @Nullable String uscc,
        @Nullable Boolean disabled,
        @Nullable String password,
        @Nullable String email) {}
