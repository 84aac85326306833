/// The declarations of items, facts and readiness, and what must hold of them.
@NullMarked
package org.yuanlian.plan.declared;

import org.jspecify.annotations.NullMarked;
