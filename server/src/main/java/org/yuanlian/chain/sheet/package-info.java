/// Sheets of placements: those that ship, and those that offices hand in.
@NullMarked
package org.yuanlian.chain.sheet;

import org.jspecify.annotations.NullMarked;
