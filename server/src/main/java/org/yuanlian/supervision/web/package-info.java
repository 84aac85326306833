/// The doors of supervision under /api.
@NullMarked
package org.yuanlian.supervision.web;

import org.jspecify.annotations.NullMarked;
