/// The bulletins over HTTP.
@NullMarked
package org.yuanlian.bulletin.web;

import org.jspecify.annotations.NullMarked;
