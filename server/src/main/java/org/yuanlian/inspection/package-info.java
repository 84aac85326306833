/// Plans visits to projects, takes what was seen in the field, and follows the tasks that come of it.
///
/// Stands on `kernel`; on `declaration` for checklists.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration"})
package org.yuanlian.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
