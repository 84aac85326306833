package org.yuanlian.chain;

/// What part a firm plays on a node.
public enum Role {
    /// 链主: leads the chain and cannot be replaced.
    LEADER,
    /// 链核: at the core of its node.
    CORE,
    /// 配套: supplies others.
    SUPPORTING,
    /// No source says.
    UNSTATED
}
