/// Reads and writes event logs in XES, the interchange format of IEEE 1849: who did what when in which case.
///
/// Stands on `kernel` for problems, and on nothing else.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
