/// Who and where: regions with their history, parks, organisations, trades, chains, days of work, and
/// what has been observed of them.
///
/// Needs `kernel` for codes, places and periods, and `database` for the transactions of its tables.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package org.yuanlian.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
