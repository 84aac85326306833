/// Keeps imports, their problems and remembered mappings in the database.
@NullMarked
@NamedInterface("store")
package org.yuanlian.investment.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
