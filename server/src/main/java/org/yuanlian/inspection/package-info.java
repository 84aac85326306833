/// Plans visits to projects, takes what was seen in the field, and follows the tasks that come of it.
///
/// Stands on `kernel`; on `declaration` for checklists; on `ledger` for what is known of projects, and to
/// record a photo that a person takes over; on `registry` for the points of places and the days of work;
/// on `access` for the caller; on `upload` and `evidence` for photos.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "ledger", "registry", "access", "upload", "evidence"})
package org.yuanlian.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
