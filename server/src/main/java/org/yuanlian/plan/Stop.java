package org.yuanlian.plan;

import org.yuanlian.clock.SuspensionKind;
import org.yuanlian.clock.Term;

/// A clock that is expected to stand still while an item runs.
public record Stop(SuspensionKind kind, Term term) {}
