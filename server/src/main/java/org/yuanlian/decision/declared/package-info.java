/// The declaration of decision tables, and what must hold of it.
@NullMarked
package org.yuanlian.decision.declared;

import org.jspecify.annotations.NullMarked;
