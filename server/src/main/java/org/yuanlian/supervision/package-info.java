/// Says which projects need looking at and follows what is asked of those responsible: lights, orders
/// with their terms, obstacles.
///
/// Stands on `kernel`; on `declaration` and `decision` for its rules; on `ledger` and its memory for what is known of
/// projects; on `registry` for the days of work and the names of places; on `upload` and `evidence` for what comes with an
/// answer; on `document` for the letters; on `access` for the caller.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "declaration", "decision", "ledger", "ledger :: recall", "registry", "evidence", "upload", "document", "access"
        })
package org.yuanlian.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
