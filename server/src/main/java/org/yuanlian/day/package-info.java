/// Puts together what is a person's today: waiting, contested, overdue, due, and worth knowing; on the
/// screen, on paper and by mail.
///
/// Stands on `kernel`; on `access` for the person; on `ledger`, `supervision`, `inspection`, `assessment`,
/// `perception`, `bulletin`, `process`, `opportunity` and `chain` for what there is to do; on `registry` for the names of
/// chains; on `declaration` for what is told in two languages; on `document` for the sheet.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel", "access", "declaration", "ledger", "supervision", "inspection", "assessment", "perception", "bulletin", "document", "process",
            "opportunity::enquiry", "chain::governance", "registry"
        })
package org.yuanlian.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
