/// What the database keeps of cases, and how it finds what is due.
@NullMarked
package org.yuanlian.process.store;

import org.jspecify.annotations.NullMarked;
