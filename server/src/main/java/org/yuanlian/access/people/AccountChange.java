package org.yuanlian.access.people;

import org.jspecify.annotations.Nullable;

/// What an administrator alters, unchecked; null keeps what is there.
///
/// @param department empty for none, as `post` and `email`
public record AccountChange(
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String place,
        @Nullable String uscc,
        @Nullable String department,
        @Nullable String post,
        @Nullable Boolean disabled,
        @Nullable String password,
        @Nullable String email) {}
