/// JT/T 808, by which vehicles report: 2011, 2013 and 2019, as bytes between two flags with a checksum.
@NullMarked
@NamedInterface("jt808")
package org.yuanlian.telemetry.port.jt808;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
