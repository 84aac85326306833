/// The ground: identifiers with checksums, money, time pairs and problems. Knows no framework and no module.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.yuanlian.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
