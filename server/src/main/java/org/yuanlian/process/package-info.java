/// Runs cases: steps with their clocks, signatures, returns and queues, each act one event.
///
/// Stands on `kernel` and `clock`; on `database` for acts that are transactions of their own; on `declaration` for
/// words in two languages and for its rules; on `registry` for the days of work; on `ledger` to know which projects have
/// exited; on `access` for the caller; on `department` for the posts to which overdue steps go up; on `document` for its
/// table; on `eventlog` to hand its cases out as an event log.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "clock", "database", "declaration", "registry", "ledger", "access", "department", "document", "eventlog"
        })
package org.yuanlian.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
