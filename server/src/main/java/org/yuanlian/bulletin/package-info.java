/// Publishes the monthly bulletins: freezes their figures, recomputes them, corrects them by a further issue.
///
/// Stands on `kernel`; on `declaration` for the template; on `ledger` for figures, moves and what is
/// settled; on `supervision` for lights and for the orders that it names;
/// on `forecast` for how forecasts came out; on `registry` for the cities and counties; on `access` for the caller and the audit; on
/// `document` for the files; on `database` for its scope.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "declaration", "ledger", "supervision", "forecast", "registry", "access", "document", "database"
        })
package org.yuanlian.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
