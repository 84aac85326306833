/// Alarms in tables.
@NullMarked
package org.yuanlian.alarm.store;

import org.jspecify.annotations.NullMarked;
