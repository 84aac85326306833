/// From bytes to clean articles, without losing the way back to the raw document.
@NullMarked
package org.yuanlian.perception.text;

import org.jspecify.annotations.NullMarked;
