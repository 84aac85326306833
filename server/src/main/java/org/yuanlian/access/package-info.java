/// Who may come in, what they may do and where, and who saw and changed what.
///
/// Stands on `kernel` for places and problems, and on `database`, which enforces the places.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.yuanlian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
