/// What the ledger reads from declarations: stages, kinds of evidence, rates, and the projects that
/// the source documents name.
@NullMarked
package org.yuanlian.ledger.declared;

import org.jspecify.annotations.NullMarked;
