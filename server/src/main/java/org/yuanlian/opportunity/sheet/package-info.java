/// Reads opportunities from spreadsheets.
@NullMarked
package org.yuanlian.opportunity.sheet;

import org.jspecify.annotations.NullMarked;
