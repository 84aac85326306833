/// Where what moves was: at a moment, and along a span.
@NullMarked
package org.yuanlian.telemetry.motion;

import org.jspecify.annotations.NullMarked;
