/// Which missing links a place is closest to, and what it lacks for them.
@NullMarked
package org.yuanlian.chain.gap;

import org.jspecify.annotations.NullMarked;
