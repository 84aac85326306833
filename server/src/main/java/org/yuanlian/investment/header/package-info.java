/// Finds which row of a sheet is the header and which column is which field.
@NullMarked
@NamedInterface("header")
package org.yuanlian.investment.header;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
