/// The alarm desk over HTTP.
@NullMarked
package org.yuanlian.alarm.web;

import org.jspecify.annotations.NullMarked;
