/// Keeps what statements rest on: files under their SHA-256, and who recorded them when.
///
/// Stands on `kernel` for places and hashes, and on `database` for the data folder.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.yuanlian.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
