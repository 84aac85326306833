package org.yuanlian.access;

import org.jspecify.annotations.Nullable;

/// Where in the offices somebody sits, as the departments are declared.
///
/// @param department for which the person acts; null for an integrated window, which acts for all of its place
/// @param post to which overdue steps may go up; null for most people
public record Seat(@Nullable String department, @Nullable String post) {
    public static final Seat NONE = new Seat(null, null);
}
