/// Forward and backward through a plan, over working and calendar days.
@NullMarked
package org.yuanlian.plan.schedule;

import org.jspecify.annotations.NullMarked;
