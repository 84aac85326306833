/// HJ 212, by which pollution monitors report: 2005, 2017 and 2025, as text in frames with a length and a checksum.
@NullMarked
@NamedInterface("hj212")
package org.yuanlian.telemetry.port.hj212;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
