/// The list for machines.
@NullMarked
package org.yuanlian.opportunity.feed;

import org.jspecify.annotations.NullMarked;
