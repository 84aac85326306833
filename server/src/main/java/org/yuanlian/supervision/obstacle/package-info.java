/// What an obstacle is and how far ahead it lies; pure.
@NullMarked
package org.yuanlian.supervision.obstacle;

import org.jspecify.annotations.NullMarked;
