/// Which opportunities stand on the list, and why others do not. Pure.
@NullMarked
package org.yuanlian.opportunity.listing;

import org.jspecify.annotations.NullMarked;
