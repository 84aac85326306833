package org.yuanlian.ledger;

import org.yuanlian.kernel.Sha256;

/// The declared rules that standings are built under.
///
/// @param hash of what they come to, whatever their file and version are called
/// @param versions for people: `evidence-kinds 1, stages 2`
public record StandingRules(Sha256 hash, String versions) {}
