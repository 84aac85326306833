/// What one application makes of a service: the steps that it takes, its limits and fees, and when each is due.
@NullMarked
package org.yuanlian.window.outline;

import org.jspecify.annotations.NullMarked;
