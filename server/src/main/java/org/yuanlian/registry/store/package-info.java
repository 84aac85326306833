/// The tables of the registry.
@NullMarked
package org.yuanlian.registry.store;

import org.jspecify.annotations.NullMarked;
