/// Opens the PostgreSQL that everything is kept in, embedded or by address, and binds each
/// transaction to the places that its caller may see.
///
/// Stands on `kernel` for places and problems.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.yuanlian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
