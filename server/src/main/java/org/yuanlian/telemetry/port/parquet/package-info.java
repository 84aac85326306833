/// Points in files of Apache Parquet.
@NullMarked
package org.yuanlian.telemetry.port.parquet;

import org.jspecify.annotations.NullMarked;
