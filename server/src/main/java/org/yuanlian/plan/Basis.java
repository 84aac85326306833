package org.yuanlian.plan;

/// By which days a plan is laid out.
public enum Basis {
    /// The terms that the rules set.
    STATUTORY,
    /// The terms that the departments promise; where none is promised, the statutory ones.
    PROMISED,
    /// What has happened, and the promised terms for what has not.
    ACTUAL
}
