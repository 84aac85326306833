/// Maps of chains as they are declared or handed in, and what must hold of them.
@NullMarked
package org.yuanlian.chain.declared;

import org.jspecify.annotations.NullMarked;
