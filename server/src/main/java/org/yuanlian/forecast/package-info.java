/// Forecasts what will miss its date, keeps what was forecast, and gives account of how often it was right.
///
/// Stands on `kernel`; on `eventlog` for the logs of other systems; on `ledger` for the ways of projects
/// through their stages; on `process`, `clock` and `declaration` for the rounds of steps; on `registry` for the names
/// of trades and for days of work; on `access` for the caller and the names of
/// places; on `document` for its table.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "eventlog", "ledger", "registry", "access", "document", "process", "clock", "declaration"})
package org.yuanlian.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
