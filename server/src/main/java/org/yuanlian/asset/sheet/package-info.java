/// What is watched, in files: CSV for a spreadsheet, GeoJSON for a map.
@NullMarked
@NamedInterface("sheet")
package org.yuanlian.asset.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
