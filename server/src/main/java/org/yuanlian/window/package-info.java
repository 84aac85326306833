/// The windows at which enterprises apply for services. A service is a folder of declarations; its applications
/// run as cases, and its overdue steps go up to who answers for them.
///
/// Stands on `kernel`, and on `declaration` for services; on `registry` for the days of work and the names of
/// enterprises; on `ledger` for their projects; on `access` for the caller; on `upload` and `evidence` for files; on
/// `department` for who does the work; on `document` for its table; on `clock` and `process`, as which applications run.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "declaration", "registry", "ledger", "access", "upload", "evidence", "clock", "department", "document", "process"})
package org.yuanlian.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
