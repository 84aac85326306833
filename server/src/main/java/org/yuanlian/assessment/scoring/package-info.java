/// Turns values into points by a sheet, points into ranks, and compares two rankings. Pure.
@NullMarked
package org.yuanlian.assessment.scoring;

import org.jspecify.annotations.NullMarked;
