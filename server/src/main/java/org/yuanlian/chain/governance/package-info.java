/// Who answers for a chain 链长制, and what they are charged with.
@NamedInterface("governance")
@NullMarked
package org.yuanlian.chain.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
