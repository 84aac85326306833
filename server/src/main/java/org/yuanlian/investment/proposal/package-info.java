/// Turns rows into proposals: what the ledger should be told, or every reason why not.
@NullMarked
@NamedInterface("proposal")
package org.yuanlian.investment.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
