/// What has changed and is not in the index yet, and the things that are found in tables.
@NullMarked
package org.yuanlian.search.store;

import org.jspecify.annotations.NullMarked;
