/// Decision tables as the engine reads them, with the lines on which their parts stand.
@NullMarked
package org.yuanlian.decision.dmn;

import org.jspecify.annotations.NullMarked;
