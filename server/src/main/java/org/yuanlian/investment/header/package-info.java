/// Finds which row of a sheet is the header and which column is which field.
@NullMarked
package org.yuanlian.investment.header;

import org.jspecify.annotations.NullMarked;
