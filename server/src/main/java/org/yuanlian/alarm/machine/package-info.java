/// How an alarm stands after what has happened to it, and what may be done with it. No database, no clock of its own.
@NullMarked
package org.yuanlian.alarm.machine;

import org.jspecify.annotations.NullMarked;
