/// Documents, articles, facts and decisions as rows.
@NullMarked
package org.yuanlian.perception.store;

import org.jspecify.annotations.NullMarked;
