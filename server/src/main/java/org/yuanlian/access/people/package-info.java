/// Opens and changes accounts.
@NullMarked
package org.yuanlian.access.people;

import org.jspecify.annotations.NullMarked;
