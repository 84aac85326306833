/// The edge towards the web: problems in words, headers, the pages themselves, the description of
/// the interface.
///
/// Stands on `kernel` and `access` for the refusals that it translates, and on `registry` for the
/// names of places.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "registry"})
package org.yuanlian.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
