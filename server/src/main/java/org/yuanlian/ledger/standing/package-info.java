/// Derives from the entries of one project how it stood: a pure function, so that a replay always
/// equals what was derived live.
@NullMarked
package org.yuanlian.ledger.standing;

import org.jspecify.annotations.NullMarked;
