/// The list as a paper and as a workbook.
@NullMarked
package org.yuanlian.opportunity.paper;

import org.jspecify.annotations.NullMarked;
