@NullMarked
package org.yuanlian.monitoring.store;

import org.jspecify.annotations.NullMarked;
