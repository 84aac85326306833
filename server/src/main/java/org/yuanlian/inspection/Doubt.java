package org.yuanlian.inspection;

/// What speaks against a photo or a record. It is shown to whoever judges; nothing follows by itself.
public enum Doubt {
    /// The file does not say when it was taken.
    TIME_MISSING,
    /// The file says that it was taken before the visit.
    TIME_BEFORE_VISIT,
    /// A clock was ahead when it was made.
    TIME_AHEAD,
    /// Neither the device nor the file says where it was taken.
    PLACE_MISSING,
    /// It was taken farther away than is declared.
    PLACE_FAR,
    /// The same file lies with another project.
    DUPLICATE
}
