/// The audit: lines, their queue and their table.
@NullMarked
package org.yuanlian.access.trail;

import org.jspecify.annotations.NullMarked;
