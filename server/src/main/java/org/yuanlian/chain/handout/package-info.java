/// Circles as files to hand on: a table, a map layer, a paper. Pure, without a database.
@NullMarked
package org.yuanlian.chain.handout;

import org.jspecify.annotations.NullMarked;
