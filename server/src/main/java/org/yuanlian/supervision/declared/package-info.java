/// The declarations of escalation and obstacles, and what must hold of them.
@NullMarked
package org.yuanlian.supervision.declared;

import org.jspecify.annotations.NullMarked;
