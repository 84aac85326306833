/// The tables of assessments, what is counted for them, and the way to records.
@NullMarked
package org.yuanlian.assessment.store;

import org.jspecify.annotations.NullMarked;
