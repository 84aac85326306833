/// The doors of the assessments.
@NullMarked
package org.yuanlian.assessment.web;

import org.jspecify.annotations.NullMarked;
