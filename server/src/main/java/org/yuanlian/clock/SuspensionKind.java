package org.yuanlian.clock;

/// What a clock stands still for.
public enum SuspensionKind {
    CORRECTION,
    PUBLICITY,
    HEARING,
    EXPERT_REVIEW,
    TESTING,
    PAUSE
}
