/// A plan as BPMN 2.0.
@NullMarked
package org.yuanlian.plan.bpmn;

import org.jspecify.annotations.NullMarked;
