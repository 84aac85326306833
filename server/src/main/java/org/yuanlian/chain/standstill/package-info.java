/// What it touches when a firm stops: nodes, firms, parks and projects, along the edges of its chains.
@NullMarked
package org.yuanlian.chain.standstill;

import org.jspecify.annotations.NullMarked;
