/// Brings in what offices keep in spreadsheets: a file becomes rows, rows become proposals with all
/// their problems, and accepted proposals become statements in the ledger.
///
/// Stands on `kernel` for codes, money and problems, and on `declaration` for the fields of a ledger.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration"})
package org.yuanlian.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
