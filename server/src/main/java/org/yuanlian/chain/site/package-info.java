/// Compares parks by what is known of them, and says how far the comparison would move with what is not.
/// Pure, without a database.
@NullMarked
package org.yuanlian.chain.site;

import org.jspecify.annotations.NullMarked;
