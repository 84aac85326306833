/// Windows over HTTP.
@NullMarked
package org.yuanlian.window.web;

import org.jspecify.annotations.NullMarked;
