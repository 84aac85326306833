/// Fits and forecasts as they were made, kept for ever.
@NullMarked
package org.yuanlian.forecast.store;

import org.jspecify.annotations.NullMarked;
