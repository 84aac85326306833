package org.yuanlian.opportunity;

/// For whom an opportunity is meant 公开范围; each includes those before it.
public enum Audience {
    /// Anybody, also without a log-in.
    PUBLIC,
    /// Enterprises and offices that are logged in.
    FIRMS,
    /// The offices of its place and those above.
    INSIDE;

    /// Whether who belongs to the other audience sees what is meant for this one.
    public boolean isSeenBy(Audience other) {
        return compareTo(other) <= 0;
    }
}
