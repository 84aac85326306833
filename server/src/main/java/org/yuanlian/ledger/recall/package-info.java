/// Keeps what was said in memory, so that a whole ledger is looked at as of any pair within milliseconds.
@NamedInterface("recall")
@NullMarked
package org.yuanlian.ledger.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
