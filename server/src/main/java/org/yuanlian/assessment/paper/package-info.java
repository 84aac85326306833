/// Lays an assessment out as an official document and as a workbook.
@NullMarked
package org.yuanlian.assessment.paper;

import org.jspecify.annotations.NullMarked;
