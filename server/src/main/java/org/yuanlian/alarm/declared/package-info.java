/// The declaration of how alarms are handled, and what must hold of it.
@NullMarked
package org.yuanlian.alarm.declared;

import org.jspecify.annotations.NullMarked;
