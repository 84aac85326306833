/// The tables of the module.
@NullMarked
package org.yuanlian.opportunity.store;

import org.jspecify.annotations.NullMarked;
