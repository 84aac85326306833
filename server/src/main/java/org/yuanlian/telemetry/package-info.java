/// Takes in what devices say, keeps it, and derives from it what is wrong.
///
/// Stands on `kernel`; on `device` for who speaks and under which number; on `access` in whose name ports ask it.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "device", "access"})
package org.yuanlian.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
