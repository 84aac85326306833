/// The register of devices 设备台账: which there are, whose they are, what they measure under which number, and which
/// strangers wait in quarantine for somebody to admit them.
///
/// Stands on `kernel`; on `database` for the scope in which ports ask; on `access` for who admits, and for the audit.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "access"})
package org.yuanlian.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
