/// Plans over HTTP.
@NullMarked
package org.yuanlian.plan.web;

import org.jspecify.annotations.NullMarked;
