/// The tables of what is watched.
@NullMarked
package org.yuanlian.asset.store;

import org.jspecify.annotations.NullMarked;
