/// The tables of devices.
@NullMarked
package org.yuanlian.device.store;

import org.jspecify.annotations.NullMarked;
