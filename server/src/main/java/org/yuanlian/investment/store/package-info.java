/// Keeps imports, their problems and remembered mappings in the database.
@NullMarked
package org.yuanlian.investment.store;

import org.jspecify.annotations.NullMarked;
