/// The alarm desk: takes in the alarms that were derived elsewhere, and follows what is done with each until it is closed.
///
/// Stands on `kernel`; on `declaration` for its terms and reasons; on `access` for the caller and who holds a post; on
/// `department` for the posts to which overdue alarms go up; on `document` for its tables.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "access", "department", "document"})
package org.yuanlian.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
