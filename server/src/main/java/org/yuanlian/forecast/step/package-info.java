/// Running steps of cases: what was known of each on a day, and what became of it. Pure.
@NullMarked
package org.yuanlian.forecast.step;

import org.jspecify.annotations.NullMarked;
