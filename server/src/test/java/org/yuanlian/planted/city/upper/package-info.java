@ApplicationModule(allowedDependencies = "lower")
package org.yuanlian.planted.city.upper;

import org.springframework.modulith.ApplicationModule;
