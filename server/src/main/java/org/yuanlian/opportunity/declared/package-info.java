/// What is declared of opportunities: their kinds and limits.
@NullMarked
package org.yuanlian.opportunity.declared;

import org.jspecify.annotations.NullMarked;
