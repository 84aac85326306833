/// What people hand in, checked by content and size, and kept aside until evidence is made of it.
///
/// Stands on `kernel` for digests and problems, on `database` for the data folder, and on `access`
/// for whose upload it is.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
package org.yuanlian.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
