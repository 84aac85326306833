/// The edge towards the web: problems in words, headers, the pages themselves, the description of
/// the interface.
///
/// Stands on `kernel` and `access` for the refusals that it translates.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package org.yuanlian.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
