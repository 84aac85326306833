/// Makes up a portfolio to look at: seeded, true to the cohorts that Sichuan has published, and
/// labelled as demonstration wherever it is shown.
///
/// Stands on `kernel`; on `registry` for real places and chains; on `evidence` and `ledger`, which it
/// fills the way everyone does; on `access` for the demonstration log-ins; on `bulletin` for its last months; on
/// `inspection` for a plan that is half done; on `assessment` for its last year; on `supervision` for orders; on
/// `window`, `process` and `clock` for applications and what becomes of them; on `plan` for
/// approval plans; on `opportunity` for a list with enquiries and fairs; on `chain` for who answers for chains; on
/// `database` for its scope; on `device` and `simulation` for the devices that are played, and on
/// `asset` for the park in which they are.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "registry", "evidence", "ledger", "access", "bulletin", "inspection", "assessment", "supervision", "window", "process", "plan", "clock", "database", "chain::governance", "opportunity", "opportunity::enquiry", "opportunity::fair", "device", "simulation", "asset", "asset::sheet"})
package org.yuanlian.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
