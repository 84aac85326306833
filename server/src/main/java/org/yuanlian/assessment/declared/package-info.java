/// Score sheets as they are declared, and what must hold of them.
@NullMarked
package org.yuanlian.assessment.declared;

import org.jspecify.annotations.NullMarked;
