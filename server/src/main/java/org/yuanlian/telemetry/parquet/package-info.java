/// Tables as Apache Parquet, so that others can read what we hand out.
@NullMarked
package org.yuanlian.telemetry.parquet;

import org.jspecify.annotations.NullMarked;
