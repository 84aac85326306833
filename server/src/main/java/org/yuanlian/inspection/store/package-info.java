/// The tables of inspections: plans and visits, records and photos, follow-ups.
@NullMarked
package org.yuanlian.inspection.store;

import org.jspecify.annotations.NullMarked;
