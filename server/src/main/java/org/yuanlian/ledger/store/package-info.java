/// The ledger's tables: here, and only here, a row becomes a record.
@NullMarked
package org.yuanlian.ledger.store;

import org.jspecify.annotations.NullMarked;
