/// Points, distances and what lies within a circle. Pure, without a database.
@NullMarked
package org.yuanlian.chain.circle;

import org.jspecify.annotations.NullMarked;
