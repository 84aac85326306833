/// The tables of the bulletins, and the way to records.
@NullMarked
package org.yuanlian.bulletin.store;

import org.jspecify.annotations.NullMarked;
