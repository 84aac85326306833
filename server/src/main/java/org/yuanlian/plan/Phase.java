package org.yuanlian.plan;

/// The four phases of approving an investment, in their order.
public enum Phase {
    LAND,
    WORKS,
    PERMIT,
    ACCEPTANCE
}
