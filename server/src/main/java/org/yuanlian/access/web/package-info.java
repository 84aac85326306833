/// The doors of the module.
@NullMarked
package org.yuanlian.access.web;

import org.jspecify.annotations.NullMarked;
