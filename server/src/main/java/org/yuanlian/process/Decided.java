package org.yuanlian.process;

import java.util.List;
import org.yuanlian.kernel.Problem;

/// What came of an attempt to act.
public sealed interface Decided {

    record Accepted(Case now, Event event) implements Decided {}

    record Refused(Problem problem) implements Decided {}

    /// Somebody else acted first: nothing was done, and here is what they did.
    record Changed(Case now, List<Event> since) implements Decided {}
}
