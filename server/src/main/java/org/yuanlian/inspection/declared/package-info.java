/// The declaration of checklists, and what must hold of it.
@NullMarked
package org.yuanlian.inspection.declared;

import org.jspecify.annotations.NullMarked;
