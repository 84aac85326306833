package org.yuanlian.access.people;

import org.jspecify.annotations.Nullable;

/// What an administrator writes about a new person, unchecked.
///
/// @param department for which the person acts, and `post`: one that is declared; null or empty for none
/// @param password null where the person comes in by OIDC only
public record NewAccount(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String place,
        @Nullable String uscc,
        @Nullable String department,
        @Nullable String post,
        @Nullable String password) {}
