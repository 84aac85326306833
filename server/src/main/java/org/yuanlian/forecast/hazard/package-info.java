/// The model: whether something that runs will be done by its day, from how often alike things were done
/// in the stretches of time that are left. Pure; knows neither logs nor ledgers.
@NullMarked
@NamedInterface("hazard")
package org.yuanlian.forecast.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
