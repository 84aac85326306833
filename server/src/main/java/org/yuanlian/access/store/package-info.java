/// Accounts in PostgreSQL.
@NullMarked
package org.yuanlian.access.store;

import org.jspecify.annotations.NullMarked;
