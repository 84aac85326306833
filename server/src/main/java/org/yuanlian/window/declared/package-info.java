/// The declarations of windows and of the services that they offer, and what must hold of them.
@NullMarked
package org.yuanlian.window.declared;

import org.jspecify.annotations.NullMarked;
