/// The ports at which devices speak: they listen, tell who it is, and hand on what was said.
@NullMarked
@NamedInterface("port")
package org.yuanlian.telemetry.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
