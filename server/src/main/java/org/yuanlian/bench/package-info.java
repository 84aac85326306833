/// Measures the system on made-up data of the size it is meant for, with a limit beside each figure.
///
/// Stands on what it measures; nothing stands on it but the command line.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access", "ledger", "demo", "registry", "supervision", "bulletin", "assessment", "plan", "clock", "declaration", "process", "chain :: graph", "chain :: analysis", "search", "forecast", "telemetry", "telemetry :: store", "telemetry :: rule", "telemetry :: replay", "telemetry :: declared", "telemetry :: port", "device", "alarm"})
package org.yuanlian.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
