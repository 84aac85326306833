package org.yuanlian.forecast.hazard;

/// How much a model looks at.
public enum Shape {
    /// Used and allowed time alone: what every list of due dates knows.
    CLOCK,
    FULL
}
