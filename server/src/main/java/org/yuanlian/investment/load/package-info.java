/// Carries proposals into the ledger: what is new is opened, what is known and differs is told anew.
@NullMarked
@NamedInterface("load")
package org.yuanlian.investment.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
