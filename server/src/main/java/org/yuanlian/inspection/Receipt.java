package org.yuanlian.inspection;

/// What came of something that a device sent under an id of its own.
public sealed interface Receipt<T> {

    /// It is kept; sent again, it is kept once.
    ///
    /// @param anew whether it was not here before
    record Kept<T>(T what, boolean anew) implements Receipt<T> {}

    /// Under this id something else is kept already.
    record Contradicted<T>() implements Receipt<T> {}
}
