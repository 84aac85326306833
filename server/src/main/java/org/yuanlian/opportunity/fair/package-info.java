/// Fairs at which opportunities are shown, and what came of them.
@NullMarked
@NamedInterface("fair")
package org.yuanlian.opportunity.fair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
