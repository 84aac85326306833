/// What may be done with a case and what comes of it: a pure function of the case, the act, the calendar and an instant.
@NullMarked
package org.yuanlian.process.machine;

import org.jspecify.annotations.NullMarked;
