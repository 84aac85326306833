/// What the handling of alarms looks like in figures.
@NullMarked
package org.yuanlian.alarm.figure;

import org.jspecify.annotations.NullMarked;
