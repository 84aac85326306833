/// Follows signed projects: what was said of each, on what evidence, valid when and recorded when;
/// and derives from it stages, portfolios and rates as of any pair of days.
///
/// Stands on `kernel`; on `declaration` for stages, kinds of evidence and formulas; on `evidence` for
/// what statements rest on; on `registry` for the names of places; on `access` for the caller; on
/// `upload` for the files that people hand in; on
/// `database` for the scope of bulk work.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration", "evidence", "registry", "access", "upload", "database"})
package org.yuanlian.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
