/// Legal time: terms in working or calendar days, what stops them, and the day on which they end.
///
/// Stands on `kernel` for the working calendar and for problems.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
