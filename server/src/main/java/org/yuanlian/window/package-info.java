/// The windows at which enterprises apply for services. A service is a folder of declarations; its applications
/// run as cases, and its overdue steps go up to who answers for them.
///
/// Stands on `kernel`, and on `declaration` for services; on `registry` for the days of work.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "registry"})
package org.yuanlian.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
