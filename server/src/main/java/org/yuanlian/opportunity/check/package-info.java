/// What an offer must be before it is recorded, whichever way it comes.
@NullMarked
package org.yuanlian.opportunity.check;

import org.jspecify.annotations.NullMarked;
