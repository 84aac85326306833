/// Takes in what devices say, keeps it, and derives from it what is wrong.
///
/// Stands on `kernel`; on `declaration` for the rules of alarms.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration"})
package org.yuanlian.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
