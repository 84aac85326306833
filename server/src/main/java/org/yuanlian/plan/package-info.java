/// Says which approvals a project needs, in which order, and by when they can be had: items and their
/// triggers as declared, the critical path, what a delay would cost, what must hold on handover.
///
/// Stands on `kernel`; on `clock` for legal time; on `declaration` and `decision` for items, facts and triggers; on `registry` for
/// working days; on `ledger` for what is known of a project; on `access` for the caller; on `department` for who decides; on
/// `process`, which runs a plan as a case and knows nothing of plans.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clock", "declaration", "decision", "registry", "ledger", "access", "department", "process"})
package org.yuanlian.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
