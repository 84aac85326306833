package org.yuanlian.ledger;

/// The stages of a project, in their order. A stage is never set: it follows from evidence.
public enum Stage {
    LEAD,
    SCREENING,
    NEGOTIATION,
    SIGNED,
    PERFORMED,
    SITE_SECURED,
    STARTED,
    UNDER_CONSTRUCTION,
    COMPLETED,
    PRODUCING,
    AT_CAPACITY,
    EXITED;

    private static final Stage[] ALL = values();

    public boolean isAtLeast(Stage other) {
        return compareTo(other) >= 0;
    }

    public static Stage at(int ordinal) {
        return ALL[ordinal];
    }
}
