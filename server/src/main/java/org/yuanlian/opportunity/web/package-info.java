/// The doors of the module under /api.
@NullMarked
package org.yuanlian.opportunity.web;

import org.jspecify.annotations.NullMarked;
