/// Who can be reached from whom along directed edges. Pure, and made for millions.
@NullMarked
package org.yuanlian.chain.graph;

import org.jspecify.annotations.NullMarked;
