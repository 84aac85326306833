/// Evaluates decision tables in DMN that are declared with days, source and scenarios, and checks them.
///
/// Needs `kernel` for problems, and `declaration` for the files.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration"})
package org.yuanlian.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
