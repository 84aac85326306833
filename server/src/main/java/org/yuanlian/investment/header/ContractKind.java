package org.yuanlian.investment.header;

/// Whether a contract binds, so that its project counts in the rates.
public enum ContractKind {
    FRAMEWORK,
    FORMAL
}
