/// Rules that stand in files: reads them strictly into records, and picks the version in force on a day.
///
/// Needs `kernel` for problems and for the nearest right name.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
