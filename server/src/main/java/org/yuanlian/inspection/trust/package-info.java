/// What speaks against a photo: reads what a file says of itself, and compares. Knows no database.
@NullMarked
package org.yuanlian.inspection.trust;

import org.jspecify.annotations.NullMarked;
