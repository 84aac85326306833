/// Who may come in, what they may do and where, and who saw and changed what.
///
/// Stands on `kernel` for places and problems, on `database`, which enforces the places,
/// and on `department` for where in the offices somebody sits, in the two languages of `declaration`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "declaration", "department"})
package org.yuanlian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
