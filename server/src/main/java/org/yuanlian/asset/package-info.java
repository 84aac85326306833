/// The register of what is watched 监测对象: plants, tanks, stacks, roads of a park, which device watches which, which limits
/// hold for one alone, and how each stands at an instant.
///
/// Stands on `kernel`; on `declaration` for the words of rules; on `access` for who may change it and for the audit; on
/// `registry` for organisations; on `device` for what watches; on `telemetry` for what was said and which limits rules have; on
/// `alarm` for what was wrong when.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "access", "registry", "device", "telemetry", "telemetry :: store", "telemetry :: declared", "alarm"})
package org.yuanlian.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
