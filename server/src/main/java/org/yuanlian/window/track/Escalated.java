package org.yuanlian.window.track;

import java.time.Instant;
import org.yuanlian.process.EscalationLevel;

/// A step that has been overdue for so long that it is another's to see to. It follows from the declared rule
/// and the clock, so nobody has to raise it and nobody can forget to.
///
/// @param overdueSince when its term had passed
/// @param since when it came to this level
public record Escalated(String step, EscalationLevel level, Instant overdueSince, Instant since) {}
