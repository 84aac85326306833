/// What can be computed of chains, places and trades. Pure: no database, no Spring.
@NamedInterface("analysis")
@NullMarked
package org.yuanlian.chain.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
