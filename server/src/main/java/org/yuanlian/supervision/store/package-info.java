/// What the database keeps of supervision, and what it counts over the standings.
@NullMarked
package org.yuanlian.supervision.store;

import org.jspecify.annotations.NullMarked;
