/// Event logs of any process: what was known of each case at each moment, and what became of it.
@NullMarked
@NamedInterface("log")
package org.yuanlian.forecast.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
