package org.yuanlian.ledger;

import java.util.List;

/// What came of an attempt to record.
public sealed interface Recorded {

    /// @param version what the next writer must have seen
    record Accepted(long version) implements Recorded {}

    /// Someone else wrote first: nothing was recorded, and here is what they said.
    record Changed(long version, List<Entry> since) implements Recorded {}
}
