/// A chain on paper.
@NullMarked
package org.yuanlian.chain.paper;

import org.jspecify.annotations.NullMarked;
