/// Runs rules on points as they come, so that what is told is what a replay would tell.
@NullMarked
@NamedInterface("replay")
package org.yuanlian.telemetry.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
