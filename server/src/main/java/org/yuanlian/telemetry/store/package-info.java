/// Keeps every point: a log that is on disk before the sender is told, memory, and sealed segments in Apache TsFile.
@NullMarked
@NamedInterface("store")
package org.yuanlian.telemetry.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
