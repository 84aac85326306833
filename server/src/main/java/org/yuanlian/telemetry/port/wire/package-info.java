/// What every protocol is told in: readings, and what could not be taken.
@NullMarked
package org.yuanlian.telemetry.port.wire;

import org.jspecify.annotations.NullMarked;
