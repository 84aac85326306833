/// What people ask of opportunities, answered against the promised clock.
@NullMarked
@NamedInterface("enquiry")
package org.yuanlian.opportunity.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
