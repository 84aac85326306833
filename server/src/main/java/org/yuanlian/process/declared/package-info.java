/// How cases are handled, as it is declared, and what must hold of it.
@NullMarked
package org.yuanlian.process.declared;

import org.jspecify.annotations.NullMarked;
