package org.yuanlian.ledger;

import java.util.Set;
import java.util.UUID;

/// An entry that was taken back.
///
/// @param rates those that it had a part in
public record Withdrawn(UUID project, Entry entry, Entry withdrawal, Set<RateKind> rates) {}
