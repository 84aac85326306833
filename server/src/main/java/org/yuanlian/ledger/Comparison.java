package org.yuanlian.ledger;

/// What like projects took, and how like they are.
public record Comparison(Basis basis, WaitingTimes times) {

    /// With whom a project is compared, from the likest on.
    public enum Basis {
        PARK_INDUSTRY,
        INDUSTRY,
        ALL
    }
}
