package org.yuanlian.ledger;

import org.yuanlian.declaration.Header;
import org.yuanlian.kernel.Sha256;

/// The version of the rates' formulas that is in force on a day, and the hash of its file.
public record Formula(Header header, Sha256 hash) {}
