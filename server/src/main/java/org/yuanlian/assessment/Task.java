package org.yuanlian.assessment;

/// What a place is told to reach in a year.
public enum Task {
    /// Money that arrives, in yuan.
    ARRIVED,
    /// Formal contracts.
    SIGNED,
    /// What is agreed in them, in yuan.
    AMOUNT
}
