/// Takes in what devices say, keeps it, and derives from it what is wrong.
///
/// Stands on `kernel`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
