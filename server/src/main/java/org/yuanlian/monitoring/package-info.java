/// Live monitoring 实时监测: has what devices say judged by the declared rules, and brings what they derive to the alarm desk.
///
/// Stands on `telemetry` for points, rules and their judging; on `device` for what speaks; on `asset` for the limits that
/// hold for what is watched; on `alarm` for the desk; on
/// `declaration` for the rules; on `access` in whose name it works; on `kernel` for levels and places; on `database` for the
/// folder in which judges keep where they are.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "access", "database", "device", "asset", "telemetry", "telemetry :: store", "telemetry :: rule", "telemetry :: replay", "telemetry :: declared", "alarm"})
package org.yuanlian.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
