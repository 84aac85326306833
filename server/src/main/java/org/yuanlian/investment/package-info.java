/// Brings in what offices keep in spreadsheets: a file becomes rows, rows become proposals with all
/// their problems, and accepted proposals become statements in the ledger.
///
/// Stands on `kernel` for codes, money and problems; on `declaration` for the fields of a ledger; on
/// `registry` for the names of places, chains and industries; on `evidence` and `ledger` for what it
/// brings in; on `access` for the caller; on `database` for the data folder and the scope.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "registry", "evidence", "ledger", "access", "database"})
package org.yuanlian.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
