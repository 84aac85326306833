package org.yuanlian.kernel;

/// How far a piece of evidence carries: A issued by an authority, B a record of a third party or a
/// transaction, C reported by the party itself or by the press.
public enum Grade {
    A,
    B,
    C;

    public boolean verifies() {
        return this != C;
    }
}
