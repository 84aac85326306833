/// Who decides: the departments of the offices and the posts that people hold in them, declared once for all.
///
/// Stands on `kernel`, and on `declaration` for the file in which they stand.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "declaration"})
package org.yuanlian.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
