/// Who answers for a chain 链长制, and what they are charged with.
@NullMarked
package org.yuanlian.chain.governance;

import org.jspecify.annotations.NullMarked;
