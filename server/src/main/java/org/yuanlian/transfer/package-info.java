/// Moves everything to another machine: writes all rows, all evidence and all points into one file, reads them
/// into an empty data folder, and compares.
///
/// Stands on `kernel` for hashes and problems, and on `database` for the data folder and the owner's
/// connection, and on `telemetry` for the files of points.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database", "telemetry :: store"})
package org.yuanlian.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
