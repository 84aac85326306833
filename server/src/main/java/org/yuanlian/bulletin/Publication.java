package org.yuanlian.bulletin;

/// What came of an attempt to publish.
public sealed interface Publication {

    record Published(Issue issue) implements Publication {}

    /// The month has been published before. What is wrong in it is corrected, not published again.
    record AlreadyThere(Issue issue) implements Publication {}
}
