/// Rules of alarms as they are declared, what must hold of them, and how they become machines.
@NullMarked
@NamedInterface("declared")
package org.yuanlian.telemetry.declared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
