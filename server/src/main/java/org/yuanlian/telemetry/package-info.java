/// Takes in what devices say, keeps it, and derives from it what is wrong.
///
/// Stands on `kernel`; on `declaration` for the rules of alarms; on `device` for who speaks and under which number; on
/// `access` in whose name ports ask it; on `database` for the folder in which points are kept.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "device", "access", "database"})
package org.yuanlian.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
