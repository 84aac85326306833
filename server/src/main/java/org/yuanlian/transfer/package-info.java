/// Moves everything to another machine: writes all rows and all evidence into one file, reads them
/// into an empty data folder, and compares.
///
/// Stands on `kernel` for hashes and problems, and on `database` for the data folder and the owner's
/// connection.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.yuanlian.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
