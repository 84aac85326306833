package org.yuanlian.investment.proposal;

/// Whether a contract binds, so that its project counts in the rates.
public enum ContractKind {
    FRAMEWORK,
    FORMAL
}
