/// Scores places by declared sheets at the end of a year, publishes the scores, hears appeals, and tries
/// out a changed sheet on what was published.
///
/// Stands on `kernel`; on `declaration` for the sheets; on `ledger` for what is settled; on `registry` for
/// places, chains and working days; on `access` for the caller and the audit; on `evidence` and `upload`
/// for what tasks and appeals rest on; on `document` for the files.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "declaration", "ledger", "registry", "access", "evidence", "upload", "document"})
package org.yuanlian.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
