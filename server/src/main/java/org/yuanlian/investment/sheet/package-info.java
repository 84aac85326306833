/// Opens XLSX and CSV files as streams of rows, and refuses what is damaged or made to do harm.
@NamedInterface("sheet")
@NullMarked
package org.yuanlian.investment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
