/// The tables of the firms and parks on the nodes.
@NullMarked
package org.yuanlian.chain.store;

import org.jspecify.annotations.NullMarked;
