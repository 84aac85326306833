/// How an application stands, for those who follow it: steps with their clocks, what happened, who has been told.
@NullMarked
package org.yuanlian.window.track;

import org.jspecify.annotations.NullMarked;
