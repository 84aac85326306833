/// Plans that were made, append-only.
@NullMarked
package org.yuanlian.plan.store;

import org.jspecify.annotations.NullMarked;
