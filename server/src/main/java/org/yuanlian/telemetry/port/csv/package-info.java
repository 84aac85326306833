/// Points in files.
@NullMarked
package org.yuanlian.telemetry.port.csv;

import org.jspecify.annotations.NullMarked;
