/// The register of devices on the wire.
@NullMarked
package org.yuanlian.device.web;

import org.jspecify.annotations.NullMarked;
