@ApplicationModule(allowedDependencies = {})
package org.yuanlian.planted.city.lower;

import org.springframework.modulith.ApplicationModule;
