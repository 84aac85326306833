package org.yuanlian.investment.load;

import org.yuanlian.investment.header.ProposedMapping;
import org.yuanlian.investment.store.ImportFile;

/// A file right after it was handed in.
///
/// @param again whether it had been handed in before; then see its state
public record HandedIn(ImportFile file, boolean again, ProposedMapping proposal) {}
