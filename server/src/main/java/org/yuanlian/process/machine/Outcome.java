package org.yuanlian.process.machine;

import org.yuanlian.kernel.Problem;
import org.yuanlian.process.Case;
import org.yuanlian.process.Event;

public sealed interface Outcome {
    record Accepted(Case after, Event event) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
}
