package org.yuanlian.day;

/// The parts of a day, in the order in which they are told.
public enum Section {
    /// Somebody waits for this person.
    WAITING,
    CONTESTED,
    OVERDUE,
    DUE,
    /// What this person issued and nobody has ended.
    MINE,
    /// Obstacles for which little time is left.
    AHEAD,
    INBOX,
    PUBLISHED
}
