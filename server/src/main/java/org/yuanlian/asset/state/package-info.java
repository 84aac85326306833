/// How each thing stands at an instant: derived from alarms and points, never stored.
@NullMarked
package org.yuanlian.asset.state;

import org.jspecify.annotations.NullMarked;
