/// The things that are found and stand in no table: parks, trades, chains and their nodes.
@NullMarked
package org.yuanlian.search.known;

import org.jspecify.annotations.NullMarked;
