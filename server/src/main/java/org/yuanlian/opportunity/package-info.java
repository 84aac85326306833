/// The list of opportunities 机遇清单: what parks and projects offer and look for, for whom it is meant, who
/// answers by when, and the fairs at which people meet over it.
///
/// Stands on `kernel`; on `declaration` for its kinds and limits; on `registry` for places and days of work; on
/// `chain` for the nodes; on `ledger` for the projects and what becomes of them; on `evidence` and `upload` for what figures
/// rest on; on `clock` for the promised answer; on `document` for the files; on `access` for the caller; on
/// `investment` for the reading of spreadsheets.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "declaration", "registry", "chain", "ledger", "evidence", "upload", "clock", "document", "access",
            "investment::sheet"
        })
package org.yuanlian.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
