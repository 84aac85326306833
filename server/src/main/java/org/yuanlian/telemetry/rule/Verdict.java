package org.yuanlian.telemetry.rule;

/// What can be said of a condition at an instant.
enum Verdict {
    HOLDS,
    FAILS,
    /// What it would be judged by is too old.
    UNKNOWN;

    static Verdict of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
